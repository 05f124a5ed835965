"""Prints the pages of this folder: make.py (needs WeasyPrint: pip install weasyprint)."""
import pathlib
import weasyprint

folder = pathlib.Path(__file__).parent
for page in sorted(folder.glob("*.html")):
    weasyprint.HTML(str(page)).write_pdf(str(page.with_suffix(".pdf")))
