/// The parts for `{{> name}}` in a template: phrases that many places use.
///
/// A template is one file, so there are no others.
enum TemplateParts {
  /// The parts in a markup; each markup has the same names.
  static func nodes(_ markup: TemplateMarkup) throws(TemplateFault) -> [String: [MustacheNode]] {
    var nodes: [String: [MustacheNode]] = [:]
    for (name, text) in texts(markup) { nodes[name] = try MustacheParser.nodes(text) }
    return nodes
  }

  static func texts(_ markup: TemplateMarkup) -> [String: String] {
    switch markup {
    case .markdown: markdown.merging(unmarked) { own, _ in own }
    case .html: html
    case .text: plain.merging(unmarked) { own, _ in own }
    }
  }

  /// Those that have no markup.
  private static let unmarked = [
    "rating": """
    {{#translation}}{{translation}} ({{label}}){{/translation}}{{^translation}}{{label}}{{/translation}}
    """,
    "silence": """
    {{#isUnanswered}}{{#deadline}}{{words.noReplyBy}} {{deadline}}.{{/deadline}}\
    {{^deadline}}{{words.noReplyCame}}{{/deadline}}{{/isUnanswered}}\
    {{^isUnanswered}}{{words.noReply}}{{/isUnanswered}}
    """,
    "signature": """
    {{#by}} {{words.decidedBy}} {{by}}{{/by}}{{#decided}} {{decided.placedDay}}{{/decided}}\
    {{#approvedBy}}{{words.comma}}{{words.approvedBy}} {{approvedBy}}{{/approvedBy}}
    """,
  ]

  private static let markdown = [
    "agent": """
    {{#url}}{{#name}}[{{name}}](<{{url}}>){{/name}}{{^name}}<{{url}}>{{/name}}{{/url}}\
    {{^url}}{{name}}{{/url}}{{#role}} ({{role}}){{/role}}\
    {{#pages}}{{#-first}} ({{words.seeAlso}} {{/-first}}{{^-first}}{{words.comma}}{{/-first}}\
    <{{.}}>{{#-last}}){{/-last}}{{/pages}}
    """,
    "archive": """
    {{#file}}{{words.file}} {{file}}{{#sha256}} (SHA-256 {{sha256}}){{/sha256}}{{#url}}{{words.comma}}{{/url}}\
    {{/file}}{{#url}}[{{words.archivedCopy}}](<{{url}}>){{/url}}\
    {{#captured}}{{words.comma}}{{words.made}} {{captured.placedDay}}{{/captured}}
    """,
    "question": """
    {{#person}}**{{words.askedPerson}}** {{person}}{{words.comma}}{{/person}}{{^person}}**{{words.asked}}** {{/person}}\
    {{asked.placedDay}}{{#way}}{{words.comma}}{{words.way}} {{way}}{{/way}}\
    {{^isUnanswered}}{{#deadline}}{{words.comma}}{{words.deadline}} {{deadline}}{{/deadline}}{{/isUnanswered}}
    """,
  ]

  private static let html = [
    "agent": """
    {{#url}}<a href="{{url}}" rel="noopener noreferrer"><bdi dir="auto">{{#name}}{{name}}{{/name}}\
    {{^name}}{{url}}{{/name}}</bdi></a>{{/url}}{{^url}}<bdi dir="auto">{{name}}</bdi>{{/url}}\
    {{#role}} (<bdi dir="auto">{{role}}</bdi>){{/role}}\
    {{#pages}}{{#-first}} ({{words.seeAlso}} {{/-first}}{{^-first}}{{words.comma}}{{/-first}}\
    <a href="{{.}}" rel="noopener noreferrer"><bdi dir="ltr">{{.}}</bdi></a>{{#-last}}){{/-last}}{{/pages}}
    """,
    "archive": """
    {{#file}}{{words.file}} <bdi dir="auto">{{file}}</bdi>\
    {{#sha256}} (SHA-256 <span class="hash">{{sha256}}</span>){{/sha256}}{{#url}}{{words.comma}}{{/url}}\
    {{/file}}{{#url}}<a href="{{url}}" rel="noopener noreferrer">{{words.archivedCopy}}</a>{{/url}}\
    {{#captured}}{{words.comma}}{{words.made}} <time datetime="{{captured.value}}">{{captured.placedDay}}</time>\
    {{/captured}}
    """,
    "question": """
    {{#person}}<b>{{words.askedPerson}}</b> <bdi dir="auto">{{person}}</bdi>{{words.comma}}{{/person}}{{^person}}<b>{{words.asked}}</b> {{/person}}\
    <time datetime="{{asked.value}}">{{asked.placedDay}}</time>{{#way}}{{words.comma}}{{words.way}} <bdi dir="auto">{{way}}</bdi>{{/way}}\
    {{^isUnanswered}}{{#deadline}}{{words.comma}}{{words.deadline}} <time datetime="{{deadline.value}}">{{deadline}}</time>{{/deadline}}{{/isUnanswered}}
    """,
    "silence": """
    {{#isUnanswered}}{{#deadline}}{{words.noReplyBy}} <time datetime="{{deadline.value}}">{{deadline}}</time>.{{/deadline}}\
    {{^deadline}}{{words.noReplyCame}}{{/deadline}}{{/isUnanswered}}\
    {{^isUnanswered}}{{words.noReply}}{{/isUnanswered}}
    """,
    "rating": """
    {{#translation}}{{translation}} <bdi lang="en" class="original">({{label}})</bdi>{{/translation}}\
    {{^translation}}{{label}}{{/translation}}
    """,
    "signature": """
    {{#by}} {{words.decidedBy}} <bdi dir="auto">{{by}}</bdi>{{/by}}\
    {{#decided}} <time datetime="{{decided.value}}">{{decided.placedDay}}</time>{{/decided}}\
    {{#approvedBy}}{{words.comma}}{{words.approvedBy}} <bdi dir="auto">{{approvedBy}}</bdi>{{/approvedBy}}
    """,
  ]

  private static let plain = [
    "agent": """
    {{name}}{{#role}} ({{role}}){{/role}}{{#url}} <{{url}}>{{/url}}{{#pages}} <{{.}}>{{/pages}}
    """,
    "archive": """
    {{#file}}{{file}}{{#url}}{{words.comma}}{{/url}}{{/file}}{{#url}}{{url}}{{/url}}\
    {{#captured}}{{words.comma}}{{words.made}} {{captured.placedDay}}{{/captured}}
    """,
    "question": """
    {{#person}}{{words.askedPerson}} {{person}}{{words.comma}}{{/person}}{{^person}}{{words.asked}} {{/person}}\
    {{asked.placedDay}}{{#way}}{{words.comma}}{{words.way}} {{way}}{{/way}}\
    {{^isUnanswered}}{{#deadline}}{{words.comma}}{{words.deadline}} {{deadline}}{{/deadline}}{{/isUnanswered}}
    """,
  ]
}
