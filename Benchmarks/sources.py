"""A server of made pages, the sources that a report cites."""

import contextlib
import http.server
import threading

# By path: title, publisher and day of publication, as the page gives them.
PAGES = {
    "/coalition": ("Coalition statement", "Example Press Office", "2017-09-08"),
    "/convoy": ("Log of the convoy", "Example Relief Agency", "2017-09-10"),
    "/handovers": ("Earlier handovers", "Example Institute", "2017-08-01"),
    "/count": ("Count of the buses", "Example Relief Agency", "2017-09-09"),
    "/letter": ("Letter to the council", "Example Ministry", "2017-09-07"),
    "/forces": ("Who fights where", "Example Institute", "2017-09-05"),
    "/front": ("The front in September", "Example Institute", "2017-09-12"),
    "/navy": ("Navy briefing", "Example Navy", "2017-09-14"),
}
PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{0}</title>
<meta property="og:title" content="{0}">
<meta property="og:site_name" content="{1}">
<meta property="article:published_time" content="{2}">
</head>
<body><article><h1>{0}</h1><p>The text of this page is not part of the report.</p></article></body>
</html>
"""


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        page = PAGES.get(self.path)
        self.send_response(200 if page else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if page:
            self.wfile.write(PAGE.format(*page).encode())

    def log_message(self, *arguments):
        """Nothing: the requests are no part of the result."""


@contextlib.contextmanager
def served():
    """The address of the server, as long as it runs."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
