#ifndef FACTDESK_CCMARK_H
#define FACTDESK_CCMARK_H

#include <cmark.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// cmark has limits on neither time nor memory: a few hundred kilobytes of hostile Markdown keep it
// busy for minutes, and it ends the program when memory runs out. It does ask us for its memory,
// though, so the parse is left from there, by longjmp over nothing but cmark's own C frames. All its
// memory lies in an arena that is dropped whole.
//
// The functions are `static` because a system library target has no source file of its own.

/// A parsed document and the arena it lies in.
typedef struct bounded_markdown {
  struct bounded_chunk *chunks;
  size_t used;
  size_t memory;
  cmark_mem allocator;
  struct timespec deadline;
  unsigned calls;
  cmark_node *root;
  jmp_buf way_out;
} bounded_markdown;

/// A piece of the arena; what it holds follows it.
typedef struct bounded_chunk {
  struct bounded_chunk *next;
  size_t used;
  size_t size;
  size_t padding;
} bounded_chunk;

/// The parse that runs on this thread: cmark's allocator functions are not told.
///
/// Kept inside a function, as Swift brings along the functions of a header but not its variables.
static inline bounded_markdown **bounded_current(void) {
  static _Thread_local bounded_markdown *current;
  return &current;
}

static inline bool bounded_is_late(const bounded_markdown *parse) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec > parse->deadline.tv_sec ||
         (now.tv_sec == parse->deadline.tv_sec && now.tv_nsec > parse->deadline.tv_nsec);
}

/// Zeroed memory for cmark, with its size kept in front of it for `bounded_realloc`.
static inline void *bounded_calloc(size_t count, size_t size) {
  bounded_markdown *parse = *bounded_current();
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes)) longjmp(parse->way_out, 1);
  if (bytes > parse->memory - parse->used) longjmp(parse->way_out, 1);
  if (++parse->calls % 256 == 0 && bounded_is_late(parse)) longjmp(parse->way_out, 1);

  size_t wanted = 16 + ((bytes + 15) & ~(size_t)15);
  bounded_chunk *chunk = parse->chunks;
  if (!chunk || chunk->size - chunk->used < wanted) {
    size_t room = wanted > 65536 ? wanted : 65536;
    chunk = calloc(1, sizeof(bounded_chunk) + room);
    if (!chunk) longjmp(parse->way_out, 1);
    chunk->size = room;
    chunk->next = parse->chunks;
    parse->chunks = chunk;
  }
  char *start = (char *)(chunk + 1) + chunk->used;
  chunk->used += wanted;
  parse->used = wanted > parse->memory - parse->used ? parse->memory : parse->used + wanted;
  *(size_t *)start = bytes;
  return start + 16;
}

static inline void *bounded_realloc(void *old, size_t bytes) {
  void *fresh = bounded_calloc(1, bytes);
  if (old) {
    size_t known = *(size_t *)((char *)old - 16);
    memcpy(fresh, old, known < bytes ? known : bytes);
  }
  return fresh;
}

/// Nothing: the arena goes as a whole.
static inline void bounded_release(void *memory) { (void)memory; }

/// Lets go of a document.
static inline void bounded_markdown_free(bounded_markdown *parse) {
  bounded_chunk *chunk = parse->chunks;
  while (chunk) {
    bounded_chunk *next = chunk->next;
    free(chunk);
    chunk = next;
  }
  free(parse);
}

/// Parses UTF-8, a line at a time: many blank lines inside deep lists take long without allocating.
static inline void bounded_parse_lines(
    bounded_markdown *parse, const char *text, size_t length, int options) {
  cmark_parser *parser = cmark_parser_new_with_mem(options, &parse->allocator);
  const char *end = text + length;
  while (text < end) {
    const char *line_end = memchr(text, '\n', (size_t)(end - text));
    const char *next = line_end ? line_end + 1 : end;
    cmark_parser_feed(parser, text, (size_t)(next - text));
    if (bounded_is_late(parse)) longjmp(parse->way_out, 1);
    text = next;
  }
  parse->root = cmark_parser_finish(parser);
}

/// The document that the text holds, to be freed with `bounded_markdown_free`; NULL when it would take
/// more than so many bytes of memory or so many milliseconds of processor time: a busy machine refuses no text.
static inline bounded_markdown *bounded_markdown_parse(
    const char *text, size_t length, int options, size_t memory, unsigned milliseconds) {
  bounded_markdown *parse = calloc(1, sizeof(bounded_markdown));
  if (!parse) return NULL;
  parse->memory = memory;
  parse->allocator = (cmark_mem){bounded_calloc, bounded_realloc, bounded_release};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &parse->deadline);
  parse->deadline.tv_sec += milliseconds / 1000;
  parse->deadline.tv_nsec += (long)(milliseconds % 1000) * 1000000;
  if (parse->deadline.tv_nsec >= 1000000000) {
    parse->deadline.tv_sec += 1;
    parse->deadline.tv_nsec -= 1000000000;
  }
  // Neither variable changes after setjmp, so both are sound after longjmp.
  bounded_markdown *outer = *bounded_current();
  *bounded_current() = parse;
  if (setjmp(parse->way_out) == 0) bounded_parse_lines(parse, text, length, options);
  *bounded_current() = outer;
  if (parse->root) return parse;
  bounded_markdown_free(parse);
  return NULL;
}

/// The document's root node.
static inline cmark_node *bounded_markdown_root(const bounded_markdown *parse) {
  return parse->root;
}

#endif
