extension ReportTemplate {
  /// The beginning of a page.
  static func htmlHead(title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="{{wordsLanguage}}" dir="{{#isRightToLeft}}rtl{{/isRightToLeft}}{{^isRightToLeft}}ltr{{/isRightToLeft}}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none';{{#hasPictures}} img-src data:;{{/hasPictures}} style-src 'sha256-{{styleHash}}'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="{{generatorName}} {{generatorVersion}}">
    <title>\(title)</title>
    <style>\(htmlStyle)</style>
    </head>
    <body class="{{paper}}">
    """
  }

  /// The HTML format, as `export --show-template html` prints it.
  package static let htmlText = """
    \(htmlHead(title: "{{#title}}{{title}}{{/title}}{{^title}}{{tally.subject}}{{/title}}"))
    {{#claims}}
    {{#-first}}
    <a class="skip ui" href="#claims">{{words.skipToClaims}}</a>
    {{/-first}}
    {{/claims}}
    <main>
    <header>
    <p class="kicker">{{words.factCheck}}</p>
    <h1 dir="auto"{{#foreign}} lang="{{foreign}}"{{/foreign}}>{{#title}}{{title}}{{/title}}{{^title}}{{tally.subject}}{{/title}}</h1>
    {{#hasByline}}
    <p class="byline">{{#reviewer}}{{words.by}} {{> agent}}{{#analysts}}{{#-first}}{{words.verdictsByFollowing}} {{/-first}}{{!
    }}{{^-first}}{{words.comma}}{{/-first}}<bdi dir="auto">{{.}}</bdi>{{/analysts}}. {{/reviewer}}{{!
    }}{{^reviewer}}{{#analysts}}{{#-first}}{{words.verdictsBy}} {{/-first}}{{^-first}}{{words.comma}}{{/-first}}<bdi dir="auto">{{.}}</bdi>{{!
    }}{{#-last}}. {{/-last}}{{/analysts}}{{/reviewer}}{{!
    }}{{#published}}{{words.published}} <time datetime="{{published.value}}">{{published.placedDay}}</time>{{!
    }}{{#correctionsSince}}{{words.comma}}<a href="#corrections">{{correctionsSince}}</a>{{/correctionsSince}}.{{/published}}{{!
    }}{{^published}}{{words.notPublished}}{{/published}}</p>
    {{/hasByline}}
    {{#summary}}
    <div class="findings"{{#foreign}} lang="{{foreign}}"{{/foreign}}>
    {{#summary.paragraphs}}
    <p dir="auto">{{.}}</p>
    {{/summary.paragraphs}}
    </div>
    {{/summary}}
    {{#conclusions}}
    <section class="findings" aria-labelledby="conclusion-{{article.id}}">
    <h2 id="conclusion-{{article.id}}">{{words.conclusion}}{{^hasOneArticle}}: <cite><bdi dir="auto" lang="{{article.language}}">{{article.title}}</bdi></cite>{{/hasOneArticle}}</h2>
    {{#label}}
    <p class="ruling"><span class="badge {{step}}" dir="auto">{{> rating}}</span></p>
    {{/label}}
    {{#rationale}}
    <div class="conclusion"{{#foreign}} lang="{{foreign}}"{{/foreign}}>
    {{rationale}}
    </div>
    {{/rationale}}
    {{#isSigned}}
    <p class="small">{{words.decided}}{{> signature}}.</p>
    {{/isSigned}}
    </section>
    {{/conclusions}}
    <p><b>{{tally.subject}}</b>{{^claims}} {{words.noClaims}}{{/claims}}{{!
    }}{{#tally.checked}} {{tally.checked}}.{{/tally.checked}}{{!
    }}{{#tally.open}} {{tally.open}}.{{/tally.open}}{{#tally.skipped}} {{tally.skipped}}.{{/tally.skipped}}</p>
    {{#chart}}
    <figure class="chart">
    <svg viewBox="0 0 {{width}} 28" preserveAspectRatio="none" role="img" aria-label="{{words.verdictsChart}}: {{#bars}}{{^-first}}{{words.comma}}{{/-first}}{{#translation}}{{translation}}{{/translation}}{{^translation}}{{label}}{{/translation}} {{count}}{{/bars}}">
    {{#bars}}
    <rect class="{{step}}" x="{{start}}" y="0" width="{{width}}" height="28"></rect>
    {{/bars}}
    </svg>
    <table>
    <caption class="vh">{{words.verdictsChart}}</caption>
    <thead class="vh"><tr><th scope="col">{{words.verdict}}</th><th scope="col">{{words.claims}}</th></tr></thead>
    <tbody>
    {{#bars}}
    <tr><th scope="row"><span class="badge {{step}}" dir="auto">{{> rating}}</span></th><td>{{count}}</td></tr>
    {{/bars}}
    </tbody>
    </table>
    </figure>
    {{/chart}}
    </header>
    {{#claimGroups}}
    {{#-first}}
    <section aria-labelledby="glance">
    <h2 id="glance">{{words.glance}}</h2>
    <ul class="glance">
    {{/-first}}
    {{#members}}
    <li><span class="ui">{{number}}.</span> <a href="#claim-{{id}}" dir="auto"{{#foreign}} lang="{{foreign}}"{{/foreign}}>{{glance}}</a> {{!
    }}<span class="badge {{step}}" dir="auto">{{#verdict}}{{> rating}}{{/verdict}}{{^verdict}}{{status}}{{/verdict}}</span>{{!
    }}{{#hasGlanceFacts}}<span class="who">{{#claimant}}<bdi dir="auto">{{name}}</bdi>{{/claimant}}{{!
    }}{{#reportingSource}}{{#claimant}}{{words.comma}}{{/claimant}}{{words.reportedByFollowing}} <bdi dir="auto">{{name}}</bdi>{{/reportingSource}}{{!
    }}{{^hasOneArticle}}{{#isAttributed}} · {{/isAttributed}}<a href="#article-{{articleID}}">{{words.articleNamed}} {{articleNumber}}</a>{{/hasOneArticle}}</span>{{/hasGlanceFacts}}</li>
    {{/members}}
    {{#-last}}
    </ul>
    </section>
    {{/-last}}
    {{/claimGroups}}
    <section aria-labelledby="articles">
    <h2 id="articles">{{#hasOneArticle}}{{words.article}}{{/hasOneArticle}}{{^hasOneArticle}}{{words.articles}}{{/hasOneArticle}}</h2>
    {{#articles}}
    <article class="source" id="article-{{id}}" aria-labelledby="title-{{id}}">
    <h3 id="title-{{id}}">{{^hasOneArticle}}<span class="n">{{number}}.</span> {{/hasOneArticle}}<cite><bdi dir="auto" lang="{{language}}">{{title}}</bdi></cite></h3>
    {{#hasFacts}}
    <dl class="facts">
    {{#authorsHeading}}
    <dt>{{authorsHeading}}</dt><dd>{{#authors}}{{^-first}}{{words.comma}}{{/-first}}{{> agent}}{{/authors}}</dd>
    {{/authorsHeading}}
    {{#publisher}}
    <dt>{{words.publisher}}</dt><dd><bdi dir="auto">{{publisher}}</bdi></dd>
    {{/publisher}}
    {{#published}}
    <dt>{{words.published}}</dt><dd><time datetime="{{published.value}}">{{published.day}}</time></dd>
    {{/published}}
    {{#url}}
    <dt>{{words.address}}</dt><dd><a href="{{url}}" rel="noopener noreferrer"><bdi dir="ltr">{{url}}</bdi></a></dd>
    {{/url}}
    {{#archivesHeading}}
    <dt>{{archivesHeading}}</dt><dd>{{#archives}}{{^-first}}; {{/-first}}{{> archive}}{{/archives}}</dd>
    {{/archivesHeading}}
    {{#accessed}}
    <dt>{{words.read}}</dt><dd><time datetime="{{accessed.value}}">{{accessed.day}}</time></dd>
    {{/accessed}}
    {{#languageName}}
    <dt>{{words.language}}</dt><dd>{{languageName}}</dd>
    {{/languageName}}
    </dl>
    {{/hasFacts}}
    {{#revisions}}
    <h4>{{words.textChanged}}{{#time}} {{time}}{{/time}}</h4>
    <ul class="revision" lang="{{language}}">
    {{#changes}}
    <li>{{#removed}}<p dir="auto"><b lang="{{wordsLanguage}}">{{words.textBefore}}</b> <del>{{removed}}</del></p>{{/removed}}{{!
    }}{{#added}}<p dir="auto"><b lang="{{wordsLanguage}}">{{words.textNow}}</b> <ins>{{added}}</ins></p>{{/added}}</li>
    {{/changes}}
    </ul>
    {{/revisions}}
    {{#notes}}
    <div class="small"{{#foreign}} lang="{{foreign}}"{{/foreign}}><b lang="{{wordsLanguage}}">{{words.note}}</b>
    {{#.paragraphs}}
    <p dir="auto">{{.}}</p>
    {{/.paragraphs}}
    </div>
    {{/notes}}
    {{#text}}
    {{#-first}}
    <h4 id="text-{{id}}">{{words.textWithClaims}}</h4>
    <div class="text" lang="{{language}}">
    {{/-first}}
    <p{{#isGap}} class="gap"{{/isGap}}{{^isGap}}{{#part}} class="{{part}}"{{/part}} dir="auto"{{/isGap}}>{{!
    }}{{#isHeadline}}<span class="vh" dir="auto" lang="{{wordsLanguage}}">{{words.headline}} </span>{{/isHeadline}}{{!
    }}{{#isStandfirst}}<span class="vh" dir="auto" lang="{{wordsLanguage}}">{{words.standfirst}} </span>{{/isStandfirst}}{{#pieces}}{{#isGap}}<span class="gap" lang="{{wordsLanguage}}"><span aria-hidden="true">{{piece}}</span><span class="vh" dir="auto"> {{words.textLeftOut}} </span></span>{{/isGap}}{{!
    }}{{^isGap}}{{#begins}}<span id="mark-{{id}}"></span>{{/begins}}{{!
    }}{{#claim}}{{#piece}}<mark class="{{step}}{{#isShared}} both{{/isShared}}">{{piece}}</mark>{{/piece}}{{/claim}}{{^claim}}{{piece}}{{/claim}}{{!
    }}{{#ends}}<a class="ref" href="#claim-{{id}}" lang="{{wordsLanguage}}" dir="ltr">{{number}}<span class="vh"> {{outcome}}</span></a>{{/ends}}{{/isGap}}{{/pieces}}</p>
    {{#-last}}
    </div>
    {{/-last}}
    {{/text}}
    </article>
    {{/articles}}
    </section>
    {{#claimGroups}}
    <section{{#-first}} id="claims"{{/-first}} aria-labelledby="{{status}}-claims">
    <h2 id="{{status}}-claims">{{heading}}</h2>
    {{#members}}
    <article class="card {{step}}" id="claim-{{id}}" aria-labelledby="head-{{id}}">
    <h3 id="head-{{id}}"><bdi class="n">{{number}}.</bdi> <span class="claim" dir="auto"{{#foreign}} lang="{{foreign}}"{{/foreign}}>{{glance}}</span></h3>
    <p class="ruling"><span class="badge {{step}}" dir="auto">{{#verdict}}{{> rating}}{{/verdict}}{{^verdict}}{{status}}{{/verdict}}</span>{{!
    }}{{#verdict}}{{#value}} <bdi class="of">{{value}}/{{scale.best}} {{words.ofScale}}</bdi>{{/value}}{{/verdict}}</p>
    {{#isShortened}}
    <div class="statement"{{#foreign}} lang="{{foreign}}"{{/foreign}}>
    {{#text.paragraphs}}
    <p dir="auto">{{.}}</p>
    {{/text.paragraphs}}
    </div>
    {{/isShortened}}
    {{#origin}}
    <p><b>{{lead}}</b> {{#parts}}{{^-first}}{{words.comma}}{{/-first}}{{#claimant}}{{> agent}}{{/claimant}}{{!
    }}{{#made}}<time datetime="{{made.value}}">{{made}}</time>{{/made}}{{#place}}<bdi dir="auto">{{place}}</bdi>{{/place}}{{!
    }}{{#reportingSource}}{{^-first}}{{words.reportedByFollowing}} {{/-first}}{{> agent}}{{/reportingSource}}{{!
    }}{{#isPublisher}}{{words.comma}}{{words.asPublisher}}{{/isPublisher}}{{/parts}}.</p>
    {{/origin}}
    {{#verdict}}
    {{#rationale}}
    <div class="why"{{#foreign}} lang="{{foreign}}"{{/foreign}}>
    {{rationale}}
    </div>
    {{/rationale}}
    {{/verdict}}
    {{#skipped}}
    <div class="why"{{#foreign}} lang="{{foreign}}"{{/foreign}}>
    {{#skipped.paragraphs}}
    <p dir="auto">{{#-first}}<b dir="auto" lang="{{wordsLanguage}}">{{words.notChecked}}</b> {{/-first}}{{.}}</p>
    {{/skipped.paragraphs}}
    </div>
    {{/skipped}}
    {{#questions}}
    {{#-first}}
    <h4>{{words.whatWeAsked}}</h4>
    <ul>
    {{/-first}}
    <li id="question-{{id}}">
    {{#text.paragraphs}}
    <p dir="auto"{{#foreign}} lang="{{foreign}}"{{/foreign}}><b>{{.}}</b></p>
    {{/text.paragraphs}}
    {{#answers}}
    {{#text.paragraphs}}
    <p dir="auto"{{#foreign}} lang="{{foreign}}"{{/foreign}}>{{.}}{{#-last}} <a href="#evidence-{{evidenceID}}">[{{number}}]</a>{{/-last}}</p>
    {{/text.paragraphs}}
    {{^text}}
    <p>{{words.notAnsweredBySource}} <a href="#evidence-{{evidenceID}}">[{{number}}]</a></p>
    {{/text}}
    {{/answers}}
    {{^answers}}
    <p>{{words.notAnswered}}</p>
    {{/answers}}
    </li>
    {{#-last}}
    </ul>
    {{/-last}}
    {{/questions}}
    {{#evidenceGroups}}
    <h4>{{heading}}</h4>
    <ol class="evidence" start="{{start}}">
    {{#members}}
    <li id="evidence-{{id}}">{{#url}}<a href="{{url}}" rel="noopener noreferrer">{{#title}}<bdi dir="auto">{{title}}</bdi>{{/title}}{{^title}}<bdi dir="ltr">{{url}}</bdi>{{/title}}</a>{{/url}}{{!
    }}{{^url}}<bdi dir="auto">{{#title}}{{title}}{{/title}}{{^title}}{{words.untitled}}{{/title}}</bdi>{{/url}}{{!
    }}{{#author}}{{words.comma}}<bdi dir="auto">{{author}}</bdi>{{/author}}{{#publisher}}{{words.comma}}<bdi dir="auto">{{publisher}}</bdi>{{/publisher}}{{!
    }}{{#published}}{{words.comma}}<time datetime="{{published.value}}">{{published.day}}</time>{{/published}}{{#locator}}{{words.comma}}<bdi dir="auto">{{locator}}</bdi>{{/locator}}{{!
    }}{{#hasFacts}} <span class="quiet">({{level}}{{#accessed}}{{#level}}{{words.comma}}{{/level}}{{words.accessed}} <time datetime="{{accessed.value}}">{{accessed.day}}</time>{{/accessed}})</span>{{/hasFacts}}
    {{#picture}}
    <figure><img src="data:{{type}};base64,{{data}}" alt="{{alt}}" width="{{width}}" height="{{height}}"></figure>
    {{/picture}}
    {{#pictureFacts}}
    {{#-first}}
    <p class="small">{{words.pictureSays}}
    {{/-first}}
    {{name}} <bdi dir="auto">{{value}}</bdi>{{^-last}};{{/-last}}
    {{#-last}}
    </p>
    {{/-last}}
    {{/pictureFacts}}
    {{#quote}}
    <blockquote>
    {{#.paragraphs}}
    <p dir="auto">{{.}}</p>
    {{/.paragraphs}}
    </blockquote>
    {{/quote}}
    {{#quoteChecked}}
    <p class="small">{{quoteChecked}}</p>
    {{/quoteChecked}}
    {{#note.paragraphs}}
    <p dir="auto"{{#foreign}} lang="{{foreign}}"{{/foreign}}>{{.}}</p>
    {{/note.paragraphs}}
    {{#interest.paragraphs}}
    <p dir="auto"{{#foreign}} lang="{{foreign}}"{{/foreign}}>{{#-first}}<b dir="auto" lang="{{wordsLanguage}}">{{words.interest}}</b> {{/-first}}{{.}}</p>
    {{/interest.paragraphs}}
    {{#archivesHeading}}
    <p class="small">{{archivesHeading}}: {{#archives}}{{^-first}}; {{/-first}}{{> archive}}{{/archives}}</p>
    {{/archivesHeading}}
    </li>
    {{/members}}
    </ol>
    {{/evidenceGroups}}
    {{#quote}}
    {{#-first}}
    <figure>
    <blockquote lang="{{article.language}}">
    {{/-first}}
    <p dir="auto">{{before}}{{#quoted}}<mark class="{{step}}">{{quoted}}</mark>{{/quoted}}{{behind}}</p>
    {{#-last}}
    </blockquote>
    <figcaption>— <cite><bdi dir="auto" lang="{{article.language}}">{{article.title}}</bdi></cite> ({{!
    }}<a href="#article-{{articleID}}">{{words.articleNamed}}{{^hasOneArticle}} {{articleNumber}}{{/hasOneArticle}}</a>{{#version}}{{words.comma}}{{version}}{{#versionArchives}}{{words.comma}}{{> archive}}{{/versionArchives}}{{/version}}{{#isMarked}}, <a href="#mark-{{id}}">{{words.backToText}}</a>{{/isMarked}})</figcaption>
    </figure>
    {{/-last}}
    {{/quote}}
    {{^quote}}
    <p>{{words.fromArticle}} <a href="#article-{{articleID}}">{{articleNumber}}</a>, <cite><bdi dir="auto" lang="{{article.language}}">{{article.title}}</bdi></cite>{{#version}}{{words.comma}}{{version}}{{#versionArchives}}{{words.comma}}{{> archive}}{{/versionArchives}}{{/version}}.</p>
    {{/quote}}
    {{#contacts}}
    <p{{#foreign}} lang="{{foreign}}"{{/foreign}}><span lang="{{wordsLanguage}}">{{> question}}{{!
    }}{{#isAnswered}} {{words.replied}}{{#replied}} <time datetime="{{replied.value}}">{{replied.placedDay}}</time>{{/replied}}{{/isAnswered}}{{!
    }}{{^isAnswered}}. {{> silence}}{{/isAnswered}}</span>{{#reply}}:</p>
    <blockquote{{#foreign}} lang="{{foreign}}"{{/foreign}}>
    {{#.paragraphs}}
    <p dir="auto">{{.}}</p>
    {{/.paragraphs}}
    </blockquote>
    {{/reply}}
    {{^reply}}{{#isAnswered}}.{{/isAnswered}}</p>
    {{/reply}}
    {{/contacts}}
    {{#media}}
    <p><b>{{words.media}}</b> ({{kind}}): {{categories}}{{#url}}; {{words.seenAt}} <a href="{{url}}" rel="noopener noreferrer"><bdi dir="ltr">{{url}}</bdi></a>{{/url}}{{!
    }}{{#originalUrl}}; {{words.originalAt}} <a href="{{originalUrl}}" rel="noopener noreferrer"><bdi dir="ltr">{{originalUrl}}</bdi></a>{{/originalUrl}}</p>
    {{#originalContext.paragraphs}}
    <p dir="auto"{{#foreign}} lang="{{foreign}}"{{/foreign}}>{{#-first}}<b dir="auto" lang="{{wordsLanguage}}">{{words.originalShowed}}</b> {{/-first}}{{.}}</p>
    {{/originalContext.paragraphs}}
    {{/media}}
    {{#verdict}}
    {{#isSigned}}
    <p class="small">{{words.decided}}{{> signature}}.</p>
    {{/isSigned}}
    {{/verdict}}
    {{#earlierVerdicts}}
    {{#-first}}
    <h4>{{words.earlierVerdicts}}</h4>
    <ul>
    {{/-first}}
    <li><bdi dir="auto">{{> rating}}</bdi>{{#isSigned}}{{words.decidedFollowing}}{{> signature}}{{/isSigned}}
    {{#rationale}}
    <div class="small"{{#foreign}} lang="{{foreign}}"{{/foreign}}>
    {{rationale}}
    </div>
    {{/rationale}}
    </li>
    {{#-last}}
    </ul>
    {{/-last}}
    {{/earlierVerdicts}}
    {{#why.paragraphs}}
    <p dir="auto"{{#foreign}} lang="{{foreign}}"{{/foreign}}>{{#-first}}<b dir="auto" lang="{{wordsLanguage}}">{{words.why}}</b> {{/-first}}{{.}}</p>
    {{/why.paragraphs}}
    {{#earlierChecks}}
    <p class="small"><b>{{words.checkedBefore}}</b> <bdi dir="auto">“{{text}}”</bdi>{{!
    }}{{#label}}{{words.comma}}<bdi dir="auto">{{label}}</bdi>{{/label}}{{#publisher}}{{words.comma}}<bdi dir="auto">{{publisher}}</bdi>{{/publisher}}{{!
    }}{{#published}}{{words.comma}}<time datetime="{{published.value}}">{{published.day}}</time>{{/published}}{{!
    }}{{#url}}{{words.comma}}<a href="{{url}}" rel="noopener noreferrer">{{#title}}<bdi dir="auto">{{title}}</bdi>{{/title}}{{^title}}<bdi dir="ltr">{{url}}</bdi>{{/title}}</a>{{/url}}{{!
    }}{{^url}}{{#title}}{{words.comma}}<cite><bdi dir="auto">{{title}}</bdi></cite>{{/title}}{{/url}}</p>
    {{/earlierChecks}}
    {{#appearances}}
    {{#-first}}
    <p><b>{{words.alsoSeen}}</b>
    {{/-first}}
    <a href="{{.}}" rel="noopener noreferrer"><bdi dir="ltr">{{.}}</bdi></a>{{^-last}}{{words.comma}}{{/-last}}
    {{#-last}}
    </p>
    {{/-last}}
    {{/appearances}}
    {{#topics}}
    {{#-first}}
    <p class="small"><b>{{words.topics}}</b>
    {{/-first}}
    <bdi dir="auto">{{.}}</bdi>{{^-last}}{{words.comma}}{{/-last}}
    {{#-last}}
    </p>
    {{/-last}}
    {{/topics}}
    {{#notes}}
    {{#.paragraphs}}
    <p class="small" dir="auto"{{#foreign}} lang="{{foreign}}"{{/foreign}}>{{#-first}}<b dir="auto" lang="{{wordsLanguage}}">{{words.note}}</b> {{/-first}}{{.}}</p>
    {{/.paragraphs}}
    {{/notes}}
    </article>
    {{/members}}
    </section>
    {{/claimGroups}}
    {{#corrections}}
    {{#-first}}
    <section aria-labelledby="corrections">
    <h2 id="corrections">{{words.corrections}}</h2>
    <ul>
    {{/-first}}
    <li><time datetime="{{at.value}}">{{at.day}}</time>, {{#isInReport}}<a href="#claim-{{claim}}">{{words.claim}} {{number}}</a>{{/isInReport}}{{!
    }}{{^isInReport}}{{#claim}}{{#glance}}<q dir="auto">{{glance}}</q>{{/glance}}{{^glance}}{{words.claim}} {{claim}}{{/glance}}{{/claim}}{{/isInReport}}{{!
    }}{{#article}}{{#conclusion}}<a href="#conclusion-{{article.id}}">{{words.conclusion}}</a>{{/conclusion}}{{^conclusion}}{{words.conclusion}}{{/conclusion}}{{!
    }}{{^hasOneArticle}} ({{#aboutArticle}}<bdi dir="auto">{{title}}</bdi>{{/aboutArticle}}{{^aboutArticle}}{{article}}{{/aboutArticle}}){{/hasOneArticle}}{{/article}}:
    {{#text.paragraphs}}
    <p dir="auto">{{.}}</p>
    {{/text.paragraphs}}
    </li>
    {{#-last}}
    </ul>
    </section>
    {{/-last}}
    {{/corrections}}
    {{#scale}}
    <section aria-labelledby="scale">
    <h2 id="scale">{{words.scale}}</h2>
    <p>{{#isFree}}{{words.freeScale}}{{/isFree}}{{^isFree}}{{words.scaleIs}} <bdi dir="auto">{{name}}</bdi>{{!
    }}{{#hasAxis}}{{words.bestToWorst}}{{/hasAxis}}{{^hasAxis}}:{{/hasAxis}}{{/isFree}}</p>
    {{#levels}}
    {{#-first}}
    <ol class="legend" reversed>
    {{/-first}}
    <li value="{{value}}"><span class="badge {{step}}" dir="auto">{{> rating}}</span> <bdi class="of">{{value}}/{{best}}</bdi>
    {{#description.paragraphs}}
    <p dir="auto"{{#foreign}} lang="{{foreign}}"{{/foreign}}>{{.}}</p>
    {{/description.paragraphs}}
    </li>
    {{#-last}}
    </ol>
    {{/-last}}
    {{/levels}}
    {{#othersStandApart}}
    <p>{{words.offAxis}}</p>
    {{/othersStandApart}}
    {{#others}}
    {{#-first}}
    <ul class="legend">
    {{/-first}}
    <li><span class="badge {{step}}" dir="auto">{{> rating}}</span>
    {{#description.paragraphs}}
    <p dir="auto"{{#foreign}} lang="{{foreign}}"{{/foreign}}>{{.}}</p>
    {{/description.paragraphs}}
    </li>
    {{#-last}}
    </ul>
    {{/-last}}
    {{/others}}
    </section>
    {{/scale}}
    {{#methodology}}
    <section aria-labelledby="method"{{#foreign}} lang="{{foreign}}"{{/foreign}}>
    <h2 id="method" lang="{{wordsLanguage}}">{{words.method}}</h2>
    {{#.paragraphs}}
    <p dir="auto">{{.}}</p>
    {{/.paragraphs}}
    </section>
    {{/methodology}}
    <footer>
    {{#url}}
    <p>{{words.thisReport}} <a href="{{url}}" rel="noopener noreferrer"><bdi dir="ltr">{{url}}</bdi></a></p>
    {{/url}}
    {{#license}}
    <p>{{words.licence}} <a href="{{license}}" rel="license noopener noreferrer"><bdi dir="ltr">{{license}}</bdi></a></p>
    {{/license}}
    <p>{{words.lastChanged}} <time datetime="{{modified.value}}">{{modified.placed}}</time>. {{words.madeWith}} <bdi dir="auto">{{generatorName}} {{generatorVersion}}</bdi>{{!
    }}{{#provenance}} {{words.logOf}} {{entries}}, {{words.head}} <span class="hash">{{head}}</span>{{/provenance}}.</p>
    </footer>
    </main>
    </body>
    </html>

    """
}
