"""Checks the checker of HTML: pages broken on purpose, each of which must be found out."""

import base64
import hashlib
import pathlib
import tempfile

from report_html import POLICY, check_html
from report_self_test import GOOD
from report_text import Fault, expect

STYLE = "p { color: #111; }"


def hash_of(style):
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


HASH = hash_of(STYLE)
PAGE = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY % ("", HASH)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Did it fall?</title>
<style>{STYLE}</style>
</head>
<body>
<main>
<h1>Did it fall?</h1>
<svg viewBox="0 0 10 1" role="img" aria-label="False 1"><rect x="0" y="0" width="10" height="1"></rect></svg>
<table>
<caption>Verdicts</caption>
<tr><th scope="row">False</th><td>1</td></tr>
</table>
<p>Published <time datetime="2026-02-02">2 February 2026</time>, by Ira.
<a href="https://g.example/x" rel="noopener noreferrer">Fees</a></p>
<h2 id="article-a1">Fees</h2>
<h2 id="claim-c1">False</h2>
</main>
</body>
</html>
"""
CARD = """<section id="claim-c1">
<h2>False</h2>
<p>Traffic *halved*.</p>
<blockquote>
<p>She said: <mark>traffic fell by half</mark> in May. True?</p>
</blockquote>
<p>Scale: True, False. Was True. <a href="#claim-c1">c1</a></p>
</section>
"""
PAGE = PAGE.replace('<h2 id="claim-c1">False</h2>\n', CARD)


def with_style(style):
    """The page with another style that its policy allows."""
    return lambda page: page.replace(STYLE, style).replace(HASH, hash_of(style))


DOT = ("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8Dw"
       "HwAFAAH/iZk9HQAAAABJRU5ErkJggg==")


def with_picture(page, source=DOT, words='alt="A dot"'):
    picture = f'<figure><img src="{source}" {words} width="1" height="1"></figure>\n</main>'
    return page.replace("'none'; style-src", "'none'; img-src data:; style-src").replace("</main>", picture)


def html_self_test():
    def run(change):
        with tempfile.TemporaryDirectory() as name:
            path = pathlib.Path(name) / "x.html"
            path.write_text(change(PAGE), newline="")
            check_html(path, path.read_bytes(), GOOD)

    def swap(old, new):
        def change(page):
            assert old in page, old
            return page.replace(old, new, 1)
        return change

    def add(markup):
        return swap("</main>", markup + "\n</main>")

    run(lambda page: page)
    run(with_picture)
    broken = {
        "no doctype": swap("<!DOCTYPE html>\n", ""),
        "no line end": lambda page: page.rstrip(),
        "quirks": swap("<!DOCTYPE html>", "<!DOCTYPE html SYSTEM>"),
        "unclosed element": swap("</section>", ""),
        "stray end tag": add("</b>"),
        "bare ampersand entity": add("<p>&nosuch;</p>"),
        "charset second": swap(
            '<meta charset="utf-8">', '<meta name="a" content="b">\n<meta charset="utf-8">'),
        "no language": swap(' lang="en"', ""),
        "empty title": swap("<title>Did it fall?", "<title> "),
        "two titles": add("<h1>Again</h1>"),
        "second main": add("<main>x</main>"),
        "skipped level": add("<h4>x</h4>"),
        "another style": swap("#111", "#222"),
        "style attribute": add('<p style="color: red">x</p>'),
        "event attribute": add('<p onclick="x()">x</p>'),
        "script": add("<script>x()</script>"),
        "image": add('<img src="https://g.example/x" alt="x">'),
        "picture elsewhere": lambda page: with_picture(page, "https://g.example/x"),
        "picture without words": lambda page: with_picture(page, words=""),
        "picture of another type": lambda page: with_picture(page, DOT.replace("png", "jpeg")),
        "policy without pictures": lambda page: with_picture(page).replace(" img-src data:;", ""),
        "frame": add("<iframe></iframe>"),
        "form": add("<form><p>x</p></form>"),
        "weaker policy": swap("default-src 'none'", "default-src *"),
        "style that fetches": with_style("p { background: url(x) }"),
        "script link": add('<p><a href="javascript:x" rel="noopener noreferrer">x</a></p>'),
        "foreign link": add('<p><a href="https://e.example/" rel="noopener noreferrer">x</a></p>'),
        "link without rel": swap(' rel="noopener noreferrer"', ""),
        "link into nothing": swap('href="#claim-c1"', 'href="#claim-c9"'),
        "id twice": add('<p id="claim-c1">x</p>'),
        "label of nothing": add('<section aria-labelledby="none"><p>x</p></section>'),
        "svg without words": swap(' aria-label="False 1"', ""),
        "svg with a link": swap("</svg>", '<a href="#claim-c1"></a></svg>'),
        "table without caption": swap("<caption>Verdicts</caption>\n", ""),
        "uneven table": swap("<td>1</td>", "<td>1</td></tr>\n<tr><td>2</td>"),
        "head without scope": swap(' scope="row"', ""),
        "control": add("<p>a\u001bb</p>"),
        "override left open": add("<p>a\u202eb</p>"),
        "field lost": swap("by Ira", "by us"),
        "field in an attribute alone": swap("by Ira", 'by <span title="Ira">us</span>'),
        "field unescaped": swap("Traffic *halved*", "Traffic <i>halved</i>"),
        "quote broken": swap("traffic fell by", "traffic … by"),
        "quote away from its words": swap("She said: <mark>", "She said <mark>"),
        "card lost": swap('id="claim-c1"', 'id="claim-1"'),
        "article lost": swap('id="article-a1"', 'id="article-1"'),
        "date's value lost": swap('datetime="2026-02-02"', 'datetime="2026-02-03"'),
        "date's words lost": swap("2 February", "3 February"),
    }
    missed = []
    for name, change in broken.items():
        try:
            run(change)
        except Fault as fault:
            print(f"  {name}: {fault}")
        else:
            missed.append(name)
    expect(not missed, f"these faults were not found: {missed}")
    return len(broken)
