extension ReportTemplate {
  /// The Markdown format, as `export --show-template markdown` prints it.
  ///
  /// Its lines are broken inside comments, because other line breaks would be in the report.
  package static let markdownText = """
    # {{title}}

    **{{tally.subject}}**{{^claims}} {{words.noClaims}}{{/claims}}{{!
    }}{{#tally.checked}} {{tally.checked}}{{#tally.verdicts}}{{!
    }}{{#-first}}: {{/-first}}{{^-first}}{{words.comma}}{{/-first}}{{count}} {{> rating}}{{/tally.verdicts}}.{{/tally.checked}}{{!
    }}{{#tally.open}} {{tally.open}}.{{/tally.open}}{{#tally.skipped}} {{tally.skipped}}.{{/tally.skipped}}

    {{#hasByline}}
    {{#reviewer}}{{words.by}} {{> agent}}{{#analysts}}{{#-first}}{{words.verdictsByFollowing}} {{/-first}}{{!
    }}{{^-first}}{{words.comma}}{{/-first}}{{.}}{{/analysts}}. {{/reviewer}}{{!
    }}{{^reviewer}}{{#analysts}}{{#-first}}{{words.verdictsBy}} {{/-first}}{{^-first}}{{words.comma}}{{/-first}}{{.}}{{!
    }}{{#-last}}. {{/-last}}{{/analysts}}{{/reviewer}}{{!
    }}{{#published}}{{words.published}} {{published.placedDay}}{{#correctionsSince}}{{words.comma}}{{correctionsSince}}{{/correctionsSince}}.{{/published}}{{!
    }}{{^published}}{{words.notPublished}}{{/published}}

    {{/hasByline}}
    {{#summary}}
    {{summary}}

    {{/summary}}
    {{#conclusions}}
    ## {{words.conclusion}}{{^hasOneArticle}}: {{article.title}}{{/hasOneArticle}}

    {{#label}}
    **{{> rating}}**

    {{/label}}
    {{#rationale}}
    {{rationale}}

    {{/rationale}}
    {{#isSigned}}
    **{{words.decided}}**{{> signature}}.

    {{/isSigned}}
    {{/conclusions}}
    {{^hasOneArticle}}
    ## {{words.articles}}

    {{/hasOneArticle}}
    {{#articles}}
    {{^hasOneArticle}}
    ### <a id="article-{{id}}"></a>{{words.article}} {{number}}

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
    | {{words.published}} | {{published.day}} |
    {{/published}}
    {{#url}}
    | {{words.address}} | <{{url}}> |
    {{/url}}
    {{#archivesHeading}}
    | {{archivesHeading}} | {{#archives}}{{^-first}}; {{/-first}}{{> archive}}{{/archives}} |
    {{/archivesHeading}}
    {{#accessed}}
    | {{words.read}} | {{accessed.day}} |
    {{/accessed}}
    {{#languageName}}
    | {{words.language}} | {{languageName}} |
    {{/languageName}}

    {{#revisions}}
    **{{words.textChanged}}{{#time}} {{time}}{{/time}}**

    {{#changes}}
    - {{#removed}}{{words.textBefore}} {{removed}}{{/removed}}{{#added}}{{#removed}} {{/removed}}{{words.textNow}} {{added}}{{/added}}
    {{/changes}}

    {{/revisions}}
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
    }}{{#closesMark}}**{{/closesMark}}{{#ends}} ({{number}}){{/ends}}{{/isGap}}{{/pieces}}{{#isTurned}}\u{2069}{{/isTurned}}
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
    | [{{number}}](#claim-{{id}}) | {{glance}} | {{^hasOneArticle}}{{articleNumber}} | {{/hasOneArticle}}{{claimant.name}}{{!
    }}{{#reportingSource}}{{#claimant}}{{words.comma}}{{/claimant}}{{words.reportedByFollowing}} {{name}}{{/reportingSource}} | {{!
    }}{{#verdict}}**{{> rating}}**{{/verdict}}{{^verdict}}{{status}}{{/verdict}} |
    {{/members}}
    {{/claimGroups}}
    {{#claimGroups}}
    {{#-first}}

    {{/-first}}
    ## {{heading}}

    {{#members}}
    ### <a id="claim-{{id}}"></a>{{number}}. {{glance}}

    {{#verdict}}
    **{{words.verdict}}:** **{{> rating}}**

    {{/verdict}}
    {{^verdict}}
    **{{status}}**

    {{/verdict}}
    {{#isShortened}}
    {{#text}}
    **{{text}}**

    {{/text}}
    {{/isShortened}}
    {{#origin}}
    **{{lead}}** {{#parts}}{{^-first}}{{words.comma}}{{/-first}}{{#claimant}}{{> agent}}{{/claimant}}{{made}}{{place}}{{!
    }}{{#reportingSource}}{{^-first}}{{words.reportedByFollowing}} {{/-first}}{{> agent}}{{/reportingSource}}{{!
    }}{{#isPublisher}}{{words.comma}}{{words.asPublisher}}{{/isPublisher}}{{/parts}}.

    {{/origin}}
    {{#verdict}}
    {{#rationale}}
    {{rationale}}

    {{/rationale}}
    {{/verdict}}
    {{#skipped}}
    **{{words.notChecked}}** {{skipped}}

    {{/skipped}}
    {{#questions}}
    {{#-first}}
    **{{words.whatWeAsked}}**

    {{/-first}}
    - {{text}}

    {{#answers}}
      {{#text}}{{text}} {{/text}}{{^text}}{{words.notAnsweredBySource}} {{/text}}({{words.evidenceNumber}} {{number}})

    {{/answers}}
    {{^answers}}
      {{words.notAnswered}}

    {{/answers}}
    {{/questions}}
    {{#evidenceGroups}}
    **{{heading}}**

    {{#members}}
    {{number}}. {{#url}}{{#title}}[{{title}}](<{{url}}>){{/title}}{{^title}}<{{url}}>{{/title}}{{/url}}{{!
    }}{{^url}}{{#title}}{{title}}{{/title}}{{^title}}{{words.untitled}}{{/title}}{{/url}}{{!
    }}{{#author}}{{words.comma}}{{author}}{{/author}}{{#publisher}}{{words.comma}}{{publisher}}{{/publisher}}{{!
    }}{{#published}}{{words.comma}}{{published.day}}{{/published}}{{#locator}}{{words.comma}}{{locator}}{{/locator}}{{!
    }}{{#hasFacts}} ({{level}}{{#accessed}}{{#level}}{{words.comma}}{{/level}}{{words.accessed}} {{accessed.day}}{{/accessed}}){{/hasFacts}}

    {{#quote}}
    {{indent}}> {{quote}}

    {{/quote}}
    {{#alt}}
    {{indent}}{{words.pictureShows}} {{alt}}

    {{/alt}}
    {{#hasPictureFacts}}
    {{indent}}{{words.pictureSays}} {{#pictureFacts}}{{^-first}}; {{/-first}}{{name}} {{value}}{{/pictureFacts}}

    {{/hasPictureFacts}}
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
    {{#quote}}
    > {{#isTurned}}\u{2068}{{/isTurned}}{{before}}**{{quoted}}**{{behind}}{{#isTurned}}\u{2069}{{/isTurned}}
    >
    {{#-last}}
    > — {{article.title}} ({{words.articleNamed}}{{^hasOneArticle}} {{articleNumber}}{{/hasOneArticle}}{{#version}}{{words.comma}}{{version}}{{#versionArchives}}{{words.comma}}{{> archive}}{{/versionArchives}}{{/version}})

    {{/-last}}
    {{/quote}}
    {{^quote}}
    {{words.fromArticle}} {{articleNumber}}, {{article.title}}{{#version}}{{words.comma}}{{version}}{{#versionArchives}}{{words.comma}}{{> archive}}{{/versionArchives}}{{/version}}.

    {{/quote}}
    {{#contacts}}
    {{> question}}{{!
    }}{{#isAnswered}} {{words.replied}}{{#replied}} {{replied.placedDay}}{{/replied}}{{!
    }}{{#reply}}: {{reply}}{{/reply}}{{^reply}}.{{/reply}}{{/isAnswered}}{{!
    }}{{^isAnswered}}. {{> silence}}{{/isAnswered}}

    {{/contacts}}
    {{#verdict}}
    {{#isSigned}}
    **{{words.decided}}**{{> signature}}.

    {{/isSigned}}
    {{/verdict}}
    {{#earlierVerdicts}}
    {{#-first}}
    **{{words.earlierVerdicts}}**

    {{/-first}}
    - {{> rating}}{{#isSigned}}{{words.decidedFollowing}}{{> signature}}{{/isSigned}}

    {{#rationale}}
      {{rationale}}

    {{/rationale}}
    {{/earlierVerdicts}}
    {{#media}}
    **{{words.media}}** ({{kind}}): {{categories}}{{#url}}; {{words.seenAt}} <{{url}}>{{/url}}{{!
    }}{{#originalUrl}}; {{words.originalAt}} <{{originalUrl}}>{{/originalUrl}}

    {{#originalContext}}
    **{{words.originalShowed}}** {{originalContext}}

    {{/originalContext}}
    {{/media}}
    {{#earlierChecks}}
    **{{words.checkedBefore}}** “{{text}}”{{#label}}{{words.comma}}{{label}}{{/label}}{{#publisher}}{{words.comma}}{{publisher}}{{/publisher}}{{!
    }}{{#published}}{{words.comma}}{{published.day}}{{/published}}{{#title}}{{words.comma}}{{title}}{{/title}}{{#url}}{{words.comma}}<{{url}}>{{/url}}

    {{/earlierChecks}}
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
    {{#notes}}
    **{{words.note}}** {{.}}

    {{/notes}}
    {{/members}}
    {{/claimGroups}}
    {{#corrections}}
    {{#-first}}
    ## {{words.corrections}}

    {{/-first}}
    - {{at.day}}, {{#isInReport}}[{{words.claim}} {{number}}](#claim-{{claim}}){{/isInReport}}{{^isInReport}}{{#claim}}{{#glance}}“{{glance}}”{{/glance}}{{^glance}}{{words.claim}} {{claim}}{{/glance}}{{/claim}}{{/isInReport}}{{!
    }}{{#article}}{{words.conclusion}}{{^hasOneArticle}} ({{#aboutArticle}}{{title}}{{/aboutArticle}}{{^aboutArticle}}{{article}}{{/aboutArticle}}){{/hasOneArticle}}{{/article}}: {{text}}

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
    - **{{> rating}}**{{#description}} — {{description}}{{/description}}
    {{#-last}}

    {{/-last}}
    {{/levels}}
    {{#othersStandApart}}
    {{words.offAxis}}

    {{/othersStandApart}}
    {{#others}}
    - **{{> rating}}**{{#description}} — {{description}}{{/description}}
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
