extension ReportTemplate {
  /// Lines of a style sheet, indented like their neighbours.
  private static func indented(_ lines: String) -> String {
    lines.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
  }

  /// The style of the HTML format: system fonts, light and dark, for screens, phones and paper. Text has a
  /// contrast of at least 4.5 to 1 with its background.
  static let htmlStyle = """
    :root {
      color-scheme: light dark;
      --page: #fff; --card: #fff; --soft: #f5f4f0; --line: #d9d6cd; --text: #1d1c1a; --quiet: #5d5a53;
      --link: #0b4f8a; --accent: #8a1c1c;
      --open: #5f6368; --moff: #e8e8e6;
    \(indented(RatingColor.variables(.light)))
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --page: #16171a; --card: #1d1f23; --soft: #23252a; --line: #3a3d44; --text: #ecebe6; --quiet: #aeaba2;
        --link: #8cc4f5; --accent: #f0948c;
        --open: #c2c5ca; --moff: #50535b;
    \(indented(RatingColor.variables(.dark)))
      }
    }
    \(RatingColor.rules)
    .open, .skipped { --c: var(--open); --m: var(--moff); }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--page); color: var(--text); overflow-wrap: anywhere;
      font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Noto Serif", "DejaVu Serif", serif;
    }
    main, .skip { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
    main { padding-block: 2.5rem 4rem; }
    a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .15em; }
    a:hover { text-decoration-thickness: .12em; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    :target { scroll-margin-top: 1rem; }
    article:target { outline: 3px solid var(--link); outline-offset: 2px; }
    h1, h2, h3, h4, .kicker, .badge, .ui, dt, th, nav, footer, .ref {
      font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
    }
    h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
    h1 { font-size: clamp(1.8rem, 1.2rem + 2.6vw, 2.6rem); letter-spacing: -.015em; margin: .2em 0 .5em; }
    h2 { font-size: 1.35rem; margin: 3rem 0 1rem; padding-top: .6rem; border-top: 3px solid var(--text); }
    h3 { font-size: 1.15rem; margin: 0 0 .75rem; }
    h4 { font-size: .95rem; margin: 1.5rem 0 .5rem; }
    p, ul, ol, dl, blockquote, figure, table { margin: 0 0 1rem; }
    b { font-weight: 650; }
    .skip:focus { display: block; padding-block: .5rem; }
    .vh, .skip:not(:focus) {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
    }
    .kicker {
      margin: 0; font-weight: 700; font-size: .85rem; letter-spacing: .08em; text-transform: uppercase;
      color: var(--accent);
    }
    .byline, .quiet { color: var(--quiet); }
    .byline { font-size: .95rem; }
    .findings {
      background: var(--soft); border-inline-start: 4px solid var(--accent); padding: 1rem 1.25rem; margin: 1.5rem 0;
      font-size: 1.125rem;
    }
    .findings > h2 { margin-top: 0; padding-top: 0; border-top: none; }
    .findings > :last-child, .text > :last-child, .card > :last-child, blockquote > :last-child, td > :last-child { margin-bottom: 0; }
    .badge {
      display: inline-block; padding: .12em .6em; border-radius: .3em; color: var(--i); background: var(--c);
      font-size: .85rem; font-weight: 700; line-height: 1.45; vertical-align: .08em;
    }
    .badge.open, .badge.skipped {
      background: none; color: var(--quiet); box-shadow: inset 0 0 0 1.5px var(--quiet);
    }
    .chart svg { display: block; width: 100%; height: 1.75rem; border-radius: .3rem; }
    [dir=rtl] .chart svg { transform: scaleX(-1); }
    rect { fill: var(--c); }
    rect.open { fill: var(--moff); } rect.skipped { fill: var(--line); }
    table { border-collapse: collapse; }
    caption { text-align: start; color: var(--quiet); padding-bottom: .3rem; }
    .chart table { margin-top: .75rem; font-size: .95rem; }
    .chart td, .chart th { padding: .2rem 0; padding-inline-end: 1.5rem; font-weight: 400; text-align: start; }
    .chart td { font-variant-numeric: tabular-nums; }
    .facts { display: grid; grid-template-columns: minmax(6rem, auto) 1fr; gap: .3rem 1.25rem; font-size: .95rem; }
    dt { color: var(--quiet); font-size: .875rem; padding-top: .1em; }
    dd { margin: 0; }
    .glance { list-style: none; padding: 0; border-top: 1px solid var(--line); }
    .glance li {
      display: grid; grid-template-columns: 2.75rem 1fr auto; gap: .1rem .75rem; padding: .65rem 0;
      border-bottom: 1px solid var(--line); align-items: start;
    }
    .glance .ui, .n { color: var(--quiet); font-size: .875rem; font-weight: 500; font-variant-numeric: tabular-nums; }
    .glance .ui { padding-top: .15em; }
    .glance .who { grid-column: 2 / -1; font-size: .9rem; color: var(--quiet); }
    .glance .badge { max-width: 12rem; }
    .revision p { margin: 0 0 .3rem; }
    del { color: var(--quiet); }
    ins { text-decoration: none; font-weight: 650; }
    .source + .source { margin-top: 2rem; }
    .text { background: var(--soft); padding: 1.25rem 1.5rem; border-radius: .4rem; }
    mark {
      color: inherit; background: var(--m); padding: .08em 0 .12em; border-radius: .15em;
      box-shadow: inset 0 -.14em var(--c); -webkit-box-decoration-break: clone; box-decoration-break: clone;
    }
    mark.both { text-decoration: underline dotted 2px; text-decoration-color: var(--quiet); text-underline-offset: .3em; }
    .text .headline { font-size: 1.2rem; font-weight: 700; line-height: 1.3; }
    .text .standfirst { font-weight: 600; }
    .gap { color: var(--quiet); }
    p.gap { text-align: center; margin-block: .5rem; line-height: 1; }
    .ref {
      font-size: .72rem; font-weight: 700; vertical-align: .35em; line-height: 1; text-decoration: none;
      border: 1px solid currentColor; border-radius: .3em; padding: .05em .3em; margin-inline: .2em;
      color: var(--quiet); white-space: nowrap;
    }
    .ref:hover { text-decoration: underline; }
    .card {
      background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1.25rem 1.5rem;
      margin: 0 0 1.5rem; border-inline-start: 6px solid var(--c);
    }
    .card h3 .n { margin-inline-end: .35rem; }
    .ruling { margin-bottom: .75rem; }
    .original { font-weight: 400; }
    .of { font-weight: 400; font-size: .875rem; color: var(--quiet); margin-inline-start: .1rem; }
    .statement { font-weight: 650; }
    blockquote {
      margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line);
    }
    figcaption, .small { font-size: .9rem; color: var(--quiet); }
    figure blockquote { margin-bottom: .4rem; }
    .why { background: var(--soft); border-radius: .4rem; padding: .9rem 1.1rem; margin-bottom: 1rem; }
    .why > :last-child { margin-bottom: 0; }
    .why li > ul, .why li > ol { margin: 0; }
    .cite { font-size: .85em; font-weight: 650; text-decoration: none; white-space: nowrap; }
    .cite:hover { text-decoration: underline; }
    .table { overflow-x: auto; margin-bottom: 1rem; }
    .table table { margin: 0; font-size: .95rem; }
    .table th, .table td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: start; vertical-align: top; }
    pre { overflow-x: auto; margin: 0 0 1rem; }
    code { font: .9em/1.45 ui-monospace, "DejaVu Sans Mono", monospace; }
    hr { border: 0; border-top: 1px solid var(--line); margin: 1rem 0; }
    .evidence { padding-inline-start: 1.75rem; }
    .evidence > li { margin-bottom: 1rem; }
    .evidence > li > p, .evidence blockquote { margin: .35rem 0 0; }
    img {
      display: block; width: auto; max-width: 100%; height: auto; max-height: 40rem; border: 1px solid var(--line);
    }
    .evidence figure { margin: .5rem 0; }
    .hash { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .8em; }
    .legend { list-style: none; padding: 0; }
    .legend > li { margin-bottom: .6rem; }
    .legend p { display: inline; }
    .legend p + p { display: block; margin-top: .35rem; }
    footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .85rem; color: var(--quiet); }
    footer p { margin-bottom: .35rem; }
    @media (max-width: 32rem) {
      main { padding-inline: 1rem; padding-block: 1.5rem 3rem; }
      .card, .text { padding: 1rem; }
      .glance li { grid-template-columns: 2.25rem 1fr; }
      .glance .badge { grid-column: 2; justify-self: start; max-width: none; }
      .facts { grid-template-columns: 1fr; gap: 0; }
      dd { margin-bottom: .5rem; }
    }
    @media print {
      :root {
        color-scheme: light;
        --page: #fff; --card: #fff; --soft: #fff; --line: #999; --text: #000; --quiet: #444; --link: #000;
        --accent: #000;
      }
      @page {
        margin: 18mm 16mm 20mm;
        @bottom-center {
          content: counter(page) " / " counter(pages); color: #444;
          font: 9pt system-ui, "Noto Sans", "DejaVu Sans", sans-serif;
        }
      }
      @page a4 { size: A4; }
      @page letter { size: letter; }
      .a4 { page: a4; }
      .letter { page: letter; }
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      body { font-size: 10.5pt; line-height: 1.45; }
      main { max-width: none; padding: 0; }
      img { max-height: 65mm; }
      .skip { display: none; }
      .text, .why { padding: .5rem .75rem; border: 1px solid var(--line); -webkit-box-decoration-break: clone; box-decoration-break: clone; }
      pre { white-space: pre-wrap; }
      .findings { border-block: 1px solid var(--line); border-inline-end: 1px solid var(--line); }
      h2 { break-after: avoid; margin-top: 1.75rem; }
      h3, h4, dt, caption { break-after: avoid; break-inside: avoid; }
      .card h3 + *, .ruling + *, .card h4 + * > li:first-child { break-before: avoid; }
      .card, .glance li, .evidence > li, .legend, .legend li, figure, .chart, .facts, tr, pre { break-inside: avoid; }
      .byline, h2 + p { break-after: avoid; }
      .card { padding: .75rem 1rem; }
      p, li { orphans: 3; widows: 3; }
      .evidence a[href^="http"]:not(:has(> bdi[dir="ltr"]))::after {
        content: " (" attr(href) ")"; font-size: .85em; color: var(--quiet);
      }
    }

    """
}
