#ifndef FACTDESK_CLIBXML2_H
#define FACTDESK_CLIBXML2_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <stdbool.h>
#include <stdint.h>

// The HTML parser hands its elements over one by one, so that no tree of libxml2's is ever built: its
// walks are recursive, and its nodes are three times the size of ours.
//
// The functions are `static` because a system library target has no source file of its own.

/// What a page is made of, in the order it is read. All text is UTF-8.
typedef struct html_events {
  /// Given to each function below.
  void *receiver;
  /// An element begins; `attributes` are name, value, name, value, NULL (a value may be NULL), or NULL.
  void (*start)(void *receiver, const xmlChar *name, const xmlChar **attributes);
  /// An element ends.
  void (*end)(void *receiver, const xmlChar *name);
  /// Characters of text.
  void (*text)(void *receiver, const xmlChar *bytes, int count);
  /// Characters inside `script` and `style`.
  void (*raw)(void *receiver, const xmlChar *bytes, int count);
} html_events;

/// Parses UTF-8 in pieces of as many bytes as `next_step` says before each; false when it said 0, or
/// memory ran out.
static inline bool html_parse(
    const char *bytes, size_t count, const html_events *events,
    intptr_t (*next_step)(void *receiver)) {
  htmlSAXHandler handler = {0};
  handler.startElement = events->start;
  handler.endElement = events->end;
  handler.characters = events->text;
  handler.ignorableWhitespace = events->text;
  handler.cdataBlock = events->raw;
  htmlParserCtxtPtr context = htmlCreatePushParserCtxt(
      &handler, events->receiver, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  if (!context) return false;
  // XML_PARSE_HUGE: without it, text ends at 256 levels and at 10 MB. What a page says of its encoding
  // was judged before.
  htmlCtxtUseOptions(
      context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                   HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
  size_t at = 0;
  while (at < count) {
    size_t step = (size_t)next_step(events->receiver);
    if (step == 0) break;
    if (step > count - at) step = count - at;
    htmlParseChunk(context, bytes + at, (int)step, 0);
    at += step;
  }
  bool is_whole = at == count && next_step(events->receiver) > 0;
  if (is_whole) htmlParseChunk(context, NULL, 0, 1);
  is_whole = is_whole && context->errNo != XML_ERR_NO_MEMORY;
  htmlFreeParserCtxt(context);
  return is_whole;
}

/// Parses XML in pieces of `step` bytes as `html_parse` does HTML, names with their prefix as written. What
/// is wrong with it is passed over. No entities but XML's own five are known, so none can unfold; nothing
/// is fetched.
static inline bool xml_parse(
    const char *bytes, size_t count, size_t step, const html_events *events,
    bool (*go_on)(void *receiver), bool *is_well_formed) {
  xmlSAXHandler handler = {0};
  handler.startElement = events->start;
  handler.endElement = events->end;
  handler.characters = events->text;
  handler.ignorableWhitespace = events->text;
  handler.cdataBlock = events->raw;
  xmlParserCtxtPtr context = xmlCreatePushParserCtxt(&handler, events->receiver, NULL, 0, NULL);
  if (!context) return false;
  xmlCtxtUseOptions(
      context, XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET);
  bool went_on = true;
  for (size_t at = 0; at < count && (went_on = go_on(events->receiver)); at += step) {
    size_t rest = count - at;
    xmlParseChunk(context, bytes + at, (int)(rest < step ? rest : step), 0);
  }
  if (went_on) xmlParseChunk(context, NULL, 0, 1);
  went_on = went_on && context->errNo != XML_ERR_NO_MEMORY;
  *is_well_formed = context->wellFormed;
  xmlFreeParserCtxt(context);
  return went_on;
}

#endif
