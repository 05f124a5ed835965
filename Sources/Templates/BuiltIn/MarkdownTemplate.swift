extension ReportTemplate {
  /// The Markdown format, as `export --show-template markdown` prints it.
  ///
  /// Its lines are broken inside comments, because other line breaks would be in the report.
  package static let markdownText = """
    # {{title}}

    **{{tally.subject}}**{{^claims}} {{words.noClaims}}{{/claims}}{{!
    }}{{#tally.checked}} {{tally.checked}}{{#tally.verdicts}}{{!
    }}{{#-first}}: {{/-first}}{{^-first}}{{words.comma}}{{/-first}}{{count}} {{label}}{{/tally.verdicts}}.{{/tally.checked}}{{!
    }}{{#tally.open}} {{tally.open}}.{{/tally.open}}{{#tally.skipped}} {{tally.skipped}}.{{/tally.skipped}}

    {{#hasByline}}
    {{#reviewer}}{{words.by}} {{> agent}}{{#analysts}}{{#-first}}{{words.verdictsByFollowing}} {{/-first}}{{!
    }}{{^-first}}{{words.comma}}{{/-first}}{{.}}{{/analysts}}. {{/reviewer}}{{!
    }}{{^reviewer}}{{#analysts}}{{#-first}}{{words.verdictsBy}} {{/-first}}{{^-first}}{{words.comma}}{{/-first}}{{.}}{{!
    }}{{#-last}}. {{/-last}}{{/analysts}}{{/reviewer}}{{!
    }}{{#published}}{{words.published}} {{published.placed}}{{#correctionsSince}}{{words.comma}}{{correctionsSince}}{{/correctionsSince}}.{{/published}}{{!
    }}{{^published}}{{words.notPublished}}{{/published}}

    {{/hasByline}}
    {{#summary}}
    {{summary}}

    {{/summary}}
    {{^hasOneArticle}}
    ## {{words.articles}}

    {{/hasOneArticle}}
    {{#articles}}
    {{^hasOneArticle}}
    ### {{words.article}} {{id}}

    {{/hasOneArticle}}
    | {{words.article}} | {{title}} |
    | --- | --- |
    {{#authorsHeading}}
    | {{authorsHeading}} | {{#authors}}{{^-first}}{{words.comma}}{{/-first}}{{> agent}}{{/authors}} |
    {{/authorsHeading}}
    {{#publisher}}
    | {{words.publisher}} | {{publisher}} |
    {{/publisher}}
    {{#published}}
    | {{words.published}} | {{published}} |
    {{/published}}
    {{#url}}
    | {{words.address}} | <{{url}}> |
    {{/url}}
    {{#archivesHeading}}
    | {{archivesHeading}} | {{#archives}}{{^-first}}; {{/-first}}{{> archive}}{{/archives}} |
    {{/archivesHeading}}
    {{#accessed}}
    | {{words.read}} | {{accessed}} |
    {{/accessed}}
    {{#languageName}}
    | {{words.language}} | {{languageName}} |
    {{/languageName}}

    {{#notes}}
    **{{words.note}}** {{.}}

    {{/notes}}
    {{#text}}
    {{#-first}}
    **{{words.textWithClaims}}**

    {{/-first}}
    > {{#isHeadline}}{{words.headline}} {{/isHeadline}}{{#isStandfirst}}{{words.standfirst}} {{/isStandfirst}}{{!
    }}{{#isTurned}}\u{2068}{{/isTurned}}{{#pieces}}{{#isGap}}{{!
    }}{{^-first}} {{/-first}}[…]{{^-last}} {{/-last}}{{/isGap}}{{^isGap}}{{#opensMark}}**{{/opensMark}}{{piece}}{{!
    }}{{#closesMark}}**{{/closesMark}}{{#ends}} ({{id}}){{/ends}}{{/isGap}}{{/pieces}}{{#isTurned}}\u{2069}{{/isTurned}}
    {{^-last}}
    >
    {{/-last}}
    {{#-last}}

    {{/-last}}
    {{/text}}
    {{/articles}}
    {{#claimGroups}}
    {{#-first}}
    ## {{words.glance}}

    | {{words.number}} | {{words.claim}} | {{^hasOneArticle}}{{words.article}} | {{/hasOneArticle}}{{!
    }}{{words.claimant}} | {{words.verdict}} |
    | --- | --- | {{^hasOneArticle}}--- | {{/hasOneArticle}}--- | --- |
    {{/-first}}
    {{#members}}
    | {{id}} | {{glance}} | {{^hasOneArticle}}{{articleID}} | {{/hasOneArticle}}{{claimant.name}}{{!
    }}{{#reportingSource}}{{#claimant}}{{words.comma}}{{/claimant}}{{words.reportedByFollowing}} {{name}}{{/reportingSource}} | {{!
    }}{{#verdict}}**{{label}}**{{/verdict}}{{^verdict}}{{status}}{{/verdict}} |
    {{/members}}
    {{/claimGroups}}
    {{#claimGroups}}
    {{#-first}}

    {{/-first}}
    ## {{heading}}

    {{#members}}
    ### {{id}}: {{#verdict}}{{label}}{{/verdict}}{{^verdict}}{{status}}{{/verdict}}

    {{#isReworded}}
    {{#text}}
    **{{text}}**

    {{/text}}
    {{/isReworded}}
    {{#quote}}
    > {{#isTurned}}\u{2068}{{/isTurned}}{{before}}**{{quoted}}**{{behind}}{{#isTurned}}\u{2069}{{/isTurned}}
    >
    {{#-last}}
    > — {{article.title}} ({{words.articleNamed}} {{articleID}})

    {{/-last}}
    {{/quote}}
    {{^quote}}
    {{words.fromArticle}} {{articleID}}, {{article.title}}.

    {{/quote}}
    {{#origin}}
    **{{lead}}** {{#parts}}{{^-first}}{{words.comma}}{{/-first}}{{#claimant}}{{> agent}}{{/claimant}}{{made}}{{place}}{{!
    }}{{#reportingSource}}{{^-first}}{{words.reportedByFollowing}} {{/-first}}{{> agent}}{{/reportingSource}}{{/parts}}.

    {{/origin}}
    {{#appearances}}{{#-first}}**{{words.alsoSeen}}** {{/-first}}{{^-first}}{{words.comma}}{{/-first}}<{{.}}>{{!
    }}{{#-last}}

    {{/-last}}
    {{/appearances}}
    {{#topics}}{{#-first}}**{{words.topics}}** {{/-first}}{{^-first}}{{words.comma}}{{/-first}}{{.}}{{!
    }}{{#-last}}

    {{/-last}}
    {{/topics}}
    {{#why}}
    **{{words.why}}** {{why}}

    {{/why}}
    {{#contact}}
    **{{words.asked}}** {{asked.placed}}{{!
    }}{{#isAnswered}} {{words.replied}}{{#replied}} {{replied.placed}}{{/replied}}{{!
    }}{{#reply}}: {{reply}}{{/reply}}{{^reply}}.{{/reply}}{{/isAnswered}}{{!
    }}{{^isAnswered}}. {{words.noReply}}{{/isAnswered}}

    {{/contact}}
    {{#skipped}}
    **{{words.notChecked}}** {{skipped}}

    {{/skipped}}
    {{#verdict}}
    {{#explanation}}
    **{{words.explanation}}** {{explanation}}

    {{/explanation}}
    {{#isSigned}}
    **{{words.decided}}**{{> signature}}.

    {{/isSigned}}
    {{/verdict}}
    {{#evidenceGroups}}
    **{{heading}}**

    {{#members}}
    {{number}}. {{#url}}{{#title}}[{{title}}](<{{url}}>){{/title}}{{^title}}<{{url}}>{{/title}}{{/url}}{{!
    }}{{^url}}{{#title}}{{title}}{{/title}}{{^title}}{{words.untitled}}{{/title}}{{/url}}{{!
    }}{{#author}}{{words.comma}}{{author}}{{/author}}{{#publisher}}{{words.comma}}{{publisher}}{{/publisher}}{{!
    }}{{#published}}{{words.comma}}{{published}}{{/published}}{{#locator}}{{words.comma}}{{locator}}{{/locator}}{{!
    }}{{#hasFacts}} ({{level}}{{#accessed}}{{#level}}{{words.comma}}{{/level}}{{words.accessed}} {{accessed.day}}{{/accessed}}){{/hasFacts}}

    {{#quote}}
    {{indent}}> {{quote}}

    {{/quote}}
    {{#quoteChecked}}
    {{indent}}{{quoteChecked}}

    {{/quoteChecked}}
    {{#note}}
    {{indent}}{{note}}

    {{/note}}
    {{#interest}}
    {{indent}}{{words.interest}} {{interest}}

    {{/interest}}
    {{#archivesHeading}}
    {{indent}}{{archivesHeading}}: {{#archives}}{{^-first}}; {{/-first}}{{> archive}}{{/archives}}

    {{/archivesHeading}}
    {{/members}}
    {{/evidenceGroups}}
    {{#earlierVerdicts}}
    {{#-first}}
    **{{words.earlierVerdicts}}**

    {{/-first}}
    - {{label}}{{#isSigned}}{{words.decidedFollowing}}{{> signature}}{{/isSigned}}

    {{#explanation}}
      {{explanation}}

    {{/explanation}}
    {{/earlierVerdicts}}
    {{#media}}
    **{{words.media}}** ({{kind}}): {{categories}}{{#url}}; {{words.seenAt}} <{{url}}>{{/url}}{{!
    }}{{#originalUrl}}; {{words.originalAt}} <{{originalUrl}}>{{/originalUrl}}

    {{#originalContext}}
    **{{words.originalShowed}}** {{originalContext}}

    {{/originalContext}}
    {{/media}}
    {{#notes}}
    **{{words.note}}** {{.}}

    {{/notes}}
    {{/members}}
    {{/claimGroups}}
    {{#corrections}}
    {{#-first}}
    ## {{words.corrections}}

    {{/-first}}
    - {{at}}, {{claim}}: {{text}}

    {{/corrections}}
    {{#scale}}
    ## {{words.scale}}

    {{#isFree}}
    {{words.freeScale}}
    {{/isFree}}
    {{^isFree}}
    {{words.scaleIs}} {{name}}{{#hasAxis}}{{words.bestToWorst}}{{/hasAxis}}{{^hasAxis}}:{{/hasAxis}}
    {{/isFree}}

    {{#levels}}
    - **{{label}}**{{#description}} — {{description}}{{/description}}
    {{#-last}}

    {{/-last}}
    {{/levels}}
    {{#othersStandApart}}
    {{words.offAxis}}

    {{/othersStandApart}}
    {{#others}}
    - **{{label}}**{{#description}} — {{description}}{{/description}}
    {{#-last}}

    {{/-last}}
    {{/others}}
    {{/scale}}
    {{#methodology}}
    ## {{words.method}}

    {{methodology}}

    {{/methodology}}
    ---

    {{#url}}
    {{words.thisReport}} <{{url}}>

    {{/url}}
    {{#license}}
    {{words.licence}} <{{license}}>

    {{/license}}
    {{words.lastChanged}} {{modified.placed}}. {{words.madeWith}} {{generatorName}} {{generatorVersion}}{{!
    }}{{#provenance}} {{words.logOf}} {{entries}}, {{words.head}} `{{head}}`{{/provenance}}.

    """
}
