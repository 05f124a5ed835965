"""Makes a folder for score.py of the pages that the tests of extraction hold.

    own_pages.py PAGES FOLDER

PAGES holds a folder a page, with page.html and expected.txt.
"""

import json
import pathlib
import shutil
import sys

pages, folder = map(pathlib.Path, sys.argv[1:3])
(folder / "html").mkdir()
truth = {}
for page in sorted(pages.iterdir()):
    shutil.copy(page / "page.html", folder / "html" / f"{page.name}.html")
    text = (page / "expected.txt").read_text(encoding="utf-8")
    truth[page.name] = {"articleBody": text, "url": page.name}
(folder / "ground-truth.json").write_text(json.dumps(truth), encoding="utf-8")
