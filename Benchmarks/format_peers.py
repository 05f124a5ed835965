"""Writes a report as python's json and Jinja2 write it; run by formats.py in an environment of its own.

    format_peers.py NAME REPORT ROUNDS [DOCUMENT]

Where a format is JSON, json.dumps writes the value of our own DOCUMENT again: less than ours does, who
make it of the report first. Where it is text, a template of Jinja2 makes it of the report.
"""

import json
import pathlib
import sys
import time

import jinja2

CSV = """{% macro t(v) %}"{{ v | q if v is not none and v is defined else '' }}"{% endmacro -%}
{% for c in r.claims %}{{ t(c.id) }},{{ t(c.article) }},{{ t(a[c.article].title) }},{{ t(a[c.article].url)
 }},{{ t(c.text) }},{{ t(c.summary) }},{{ t(c.quote.exact) }},{{ c.quote.start }},{{ c.quote.end }},{{
 t(c.status) }},{{ t(c.skipped) }},{{ t(c.why) }},{{ t(c.claimant.name) }},{{ t(c.claimant.type) }},{{
 t(c.claimant.jobTitle) }},{{ t(c.claimant.url) }},{{ t(c.reportingSource.name) }},{{ t(c.reportingSource.type) }},{{
 t(c.made) }},{{ t(c.place) }},{{ t((c.topics or []) | join(" ")) }},{{ t((c.appearances or []) | join(" "))
 }},{{ t(c.verdict.label) }},{{ c.verdict.value }},{{ t(c.verdict.explanation) }},{{ t(c.verdict.decided)
 }},{{ t(c.verdict.by) }},{{ t(c.verdict.approvedBy) }},{{ t(c.contact.asked) }},{{ t(c.contact.replied)
 }},{{ t(c.contact.reply) }},"","","",{{ (c.evidence or []) | length }},{{ t((c.notes or []) | join("\\n\\n"))
 }}\r
{% endfor %}"""
EVIDENCE = """{% macro t(v) %}"{{ v | q if v is not none and v is defined else '' }}"{% endmacro -%}
{% for c in r.claims %}{% for e in c.evidence or [] %}{{ t(c.id) }},{{ t(e.id) }},{{ t(e.title) }},{{
 t(e.stance) }},{{ t(e.url) }},"","",{{ t(e.publisher) }},{{ t(e.author) }},{{ t(e.published) }},{{
 t(e.accessed) }},{{ t(e.quote) }},{{ t(e.locator) }},{{ t(e.level) }},{{ t(e.interest) }},{{ t(e.note) }}\r
{% endfor %}{% endfor %}"""
MARKDOWN = """# {{ r.title | m }}
{% for c in r.claims %}
### {{ c.id }}: {{ (c.verdict.label or c.status) | m }}

**{{ c.text | m }}**

> {{ c.quote.prefix | m }}**{{ c.quote.exact | m }}**{{ c.quote.suffix | m }}

{{ (c.verdict.explanation or "") | m }}
{% for e in c.evidence or [] %}
- **{{ e.stance }}**: [{{ e.title | m }}](<{{ e.url }}>) {{ (e.quote or "") | m }}
{% endfor %}{% endfor %}"""
HTML = """<!DOCTYPE html>
<title>{{ r.title | e }}</title>
<h1>{{ r.title | e }}</h1>
{% for article in r.articles %}<article>{{ (article.content or "") | e }}</article>
{% endfor %}{% for c in r.claims %}
<section id="claim-{{ c.id }}">
<h3>{{ (c.verdict.label or c.status) | e }}</h3>
<p dir="auto">{{ c.text | e }}</p>
<blockquote>{{ c.quote.prefix | e }}<mark>{{ c.quote.exact | e }}</mark>{{ c.quote.suffix | e }}</blockquote>
<p>{{ c.claimant.name | e }}, {{ c.made | e }}, {{ c.place | e }}</p>
<p>{{ (c.verdict.explanation or "") | e }}</p>
<ul>{% for e in c.evidence or [] %}
<li>{{ e.stance }}: <a href="{{ e.url | e }}">{{ e.title | e }}</a> {{ (e.quote or "") | e }}</li>{% endfor %}
</ul>
</section>
{% endfor %}"""
TEMPLATES = {"csv": CSV, "csv-evidence": EVIDENCE, "markdown": MARKDOWN, "html": HTML}
MARKS = str.maketrans({mark: "\\" + mark for mark in "\\`*_[]<>|~#"})


def memory(name):
    for line in pathlib.Path("/proc/self/status").read_text().splitlines():
        if line.startswith(name + ":"):
            return int(line.split()[1]) * 1024
    raise SystemExit(f"the kernel tells no {name}")


def main():
    name, path, rounds, *document = sys.argv[1:]
    report = json.loads(pathlib.Path(path).read_text())
    if name in TEMPLATES:
        environment = jinja2.Environment(undefined=jinja2.ChainableUndefined)
        environment.filters["q"] = lambda text: str(text).replace('"', '""')
        environment.filters["m"] = lambda text: str(text).translate(MARKS)
        template = environment.from_string(TEMPLATES[name])
        articles = {article["id"]: article for article in report["articles"]}

        def write():
            return len(template.render(r=report, a=articles).encode())
    else:
        value = json.loads(pathlib.Path(document[0]).read_text()) if document else report

        def write():
            return len(json.dumps(value, ensure_ascii=False, indent=2).encode())

    before = memory("VmRSS")
    pathlib.Path("/proc/self/clear_refs").write_text("5")
    size = write()
    growth = max(0, memory("VmHWM") - before)
    seconds = []
    for _ in range(int(rounds)):
        begun = time.perf_counter()
        write()
        seconds.append(time.perf_counter() - begun)
    print(json.dumps({"bytes": size, "growth": growth, "seconds": seconds}))


if __name__ == "__main__":
    main()
