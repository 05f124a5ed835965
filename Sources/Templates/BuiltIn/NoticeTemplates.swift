extension ReportTemplate {
  /// A notice of corrections in Markdown, as `export --show-template markdown-notice` prints it.
  package static let markdownNoticeText = """
    # {{words.corrections}}: {{title}}

    {{#notice}}
    **{{words.changesSince}}** {{since}}

    {{^corrections}}
    {{words.nothingChanged}}

    {{/corrections}}
    {{#corrections}}
    ## {{at.day}}: {{#about}}{{glance}}{{/about}}{{^about}}{{#claim}}{{#glance}}{{glance}}{{/glance}}{{^glance}}{{words.claim}} {{claim}}{{/glance}}{{/claim}}{{/about}}{{!
    }}{{#article}}{{#aboutArticle}}{{title}}{{/aboutArticle}}{{^aboutArticle}}{{words.article}} {{article}}{{/aboutArticle}}{{/article}}

    {{text}}

    {{#about}}
    {{#isShortened}}
    > {{text}}

    {{/isShortened}}
    {{#verdict}}
    **{{words.verdictNow}}** {{> rating}}

    {{/verdict}}
    {{/about}}
    {{#conclusion}}
    {{#label}}
    **{{words.conclusionNow}}** {{> rating}}

    {{/label}}
    {{/conclusion}}
    {{/corrections}}
    {{/notice}}
    ---

    {{#url}}
    {{words.thisReport}} <{{url}}>

    {{/url}}
    {{words.lastChanged}} {{modified.placed}}. {{words.madeWith}} {{generatorName}} {{generatorVersion}}{{!
    }}{{#provenance}} {{words.logOf}} {{entries}}, {{words.head}} `{{head}}`{{/provenance}}.

    """

  /// A notice of corrections in HTML, as `export --show-template html-notice` prints it.
  package static let htmlNoticeText = """
    \(htmlHead(title: "{{words.corrections}}: {{title}}"))
    <main>
    <header>
    <p class="kicker">{{words.corrections}}</p>
    <h1 dir="auto"{{#foreign}} lang="{{foreign}}"{{/foreign}}>{{#title}}{{title}}{{/title}}{{^title}}{{words.corrections}}{{/title}}</h1>
    {{#notice}}
    <p class="byline">{{words.changesSince}} <time datetime="{{since.value}}">{{since}}</time></p>
    {{/notice}}
    </header>
    {{#notice}}
    {{^corrections}}
    <p>{{words.nothingChanged}}</p>
    {{/corrections}}
    {{#corrections}}
    <section>
    <h2><time datetime="{{at.value}}">{{at.day}}</time>: {{#about}}<bdi dir="auto">{{glance}}</bdi>{{/about}}{{^about}}{{#claim}}{{#glance}}<bdi dir="auto">{{glance}}</bdi>{{/glance}}{{^glance}}{{words.claim}} <bdi>{{claim}}</bdi>{{/glance}}{{/claim}}{{/about}}{{!
    }}{{#article}}{{#aboutArticle}}<cite><bdi dir="auto">{{title}}</bdi></cite>{{/aboutArticle}}{{^aboutArticle}}{{words.article}} <bdi>{{article}}</bdi>{{/aboutArticle}}{{/article}}</h2>
    {{#text.paragraphs}}
    <p dir="auto">{{.}}</p>
    {{/text.paragraphs}}
    {{#about}}
    {{#isShortened}}
    <blockquote>
    {{#text.paragraphs}}
    <p dir="auto">{{.}}</p>
    {{/text.paragraphs}}
    </blockquote>
    {{/isShortened}}
    {{#verdict}}
    <p>{{words.verdictNow}} <span class="badge {{step}}" dir="auto">{{> rating}}</span></p>
    {{/verdict}}
    {{/about}}
    {{#conclusion}}
    {{#label}}
    <p>{{words.conclusionNow}} <span class="badge {{step}}" dir="auto">{{> rating}}</span></p>
    {{/label}}
    {{/conclusion}}
    </section>
    {{/corrections}}
    {{/notice}}
    <footer>
    {{#url}}
    <p>{{words.thisReport}} <a href="{{url}}" rel="noopener noreferrer"><bdi dir="ltr">{{url}}</bdi></a></p>
    {{/url}}
    <p>{{words.lastChanged}} <time datetime="{{modified.value}}">{{modified.placed}}</time>. {{words.madeWith}} <bdi dir="auto">{{generatorName}} {{generatorVersion}}</bdi>{{!
    }}{{#provenance}} {{words.logOf}} {{entries}}, {{words.head}} <span class="hash">{{head}}</span>{{/provenance}}.</p>
    </footer>
    </main>
    </body>
    </html>

    """
}
