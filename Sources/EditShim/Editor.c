#include "EditShim.h"

#include <histedit.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const unsigned char edit_result_normal = CC_NORM;
const unsigned char edit_result_refresh = CC_REFRESH;
const unsigned char edit_result_error = CC_ERROR;
const unsigned char edit_result_redraw = CC_REDISPLAY;
const unsigned char edit_result_go_on = CC_ARGHACK;
const unsigned char edit_result_end = CC_EOF;

static FILE *quiet;

EditLine *edit_open(const char *name) {
  if (quiet == NULL) quiet = fopen("/dev/null", "we");
  return el_init(name, stdin, stdout, quiet != NULL ? quiet : stderr);
}

void edit_close(EditLine *editor) { el_end(editor); }

void edit_set_client(EditLine *editor, void *client) { el_set(editor, EL_CLIENTDATA, client); }

void *edit_client(EditLine *editor) {
  void *client = NULL;
  el_get(editor, EL_CLIENTDATA, &client);
  return client;
}

int edit_set_reader(EditLine *editor, edit_reader reader) {
  return el_set(editor, EL_GETCFN, reader);
}

int edit_set_prompt(EditLine *editor, edit_prompt prompt, char escape) {
  return el_set(editor, EL_PROMPT_ESC, prompt, escape);
}

int edit_set_history(EditLine *editor, History *history_) {
  return el_set(editor, EL_HIST, history, history_);
}

int edit_set_signal_handling(EditLine *editor, bool enabled) {
  return el_set(editor, EL_SIGNAL, enabled ? 1 : 0);
}

int edit_set_tty_mode(EditLine *editor, const char *which, const char *mode) {
  return el_set(editor, EL_SETTY, which, mode, NULL);
}

int edit_prepare_terminal(EditLine *editor, bool raw) {
  return el_set(editor, EL_PREP_TERM, raw ? 1 : 0);
}

int edit_set_terminal_type(EditLine *editor, const char *type) {
  return el_set(editor, EL_TERMINAL, type);
}

int edit_set_capability(EditLine *editor, const char *name, const char *value) {
  return el_set(editor, EL_SETTC, name, value, NULL);
}

bool edit_has_capability(EditLine *editor, const char *name) {
  char *value = NULL;
  return el_get(editor, EL_GETTC, name, &value) == 0 && value != NULL && *value != '\0';
}

int edit_add_command(EditLine *editor, const char *name, const char *help, edit_command command) {
  return el_set(editor, EL_ADDFN, name, help, command);
}

int edit_bind(EditLine *editor, const char *key, const char *command, bool alternate) {
  if (alternate) return el_set(editor, EL_BIND, "-a", key, command, NULL);
  return el_set(editor, EL_BIND, key, command, NULL);
}

// libedit can only print its bindings, so it prints them into memory.
static char *printed_by_bind(EditLine *editor, const char *argument) {
  char *text = NULL;
  size_t length = 0;
  FILE *memory = open_memstream(&text, &length);
  if (memory == NULL) return NULL;
  el_set(editor, EL_SETFP, 1, memory);
  el_set(editor, EL_BIND, argument, NULL);
  el_set(editor, EL_SETFP, 1, stdout);
  fclose(memory);
  return text;
}

char *edit_bindings(EditLine *editor, const char *sequence) {
  return printed_by_bind(editor, sequence);
}

char *edit_functions(EditLine *editor) { return printed_by_bind(editor, "-l"); }

int edit_set_keys(EditLine *editor, const char *name) { return el_set(editor, EL_EDITOR, name); }

bool edit_uses_vi_keys(EditLine *editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 && name != NULL && strcmp(name, "vi") == 0;
}

int edit_read_user_settings(EditLine *editor) { return el_source(editor, NULL); }

const wchar_t *edit_read_line(EditLine *editor, int *count) { return el_wgets(editor, count); }

// Wide characters, not bytes: libedit's conversion is wrong for a line with a NUL.
const wchar_t *edit_current_line(EditLine *editor, int *count, int *cursor) {
  const LineInfoW *line = el_wline(editor);
  ptrdiff_t length = line->lastchar - line->buffer;
  ptrdiff_t before = line->cursor - line->buffer;
  *count = length > 0 ? (int)length : 0;
  *cursor = before < 0 ? 0 : before > *count ? *count : (int)before;
  return line->buffer;
}

void edit_repair_cursor(EditLine *editor) {
  const LineInfoW *line = el_wline(editor);
  if (line->cursor < line->buffer) el_cursor(editor, 1);
  if (line->cursor > line->lastchar) el_cursor(editor, -1);
}

int edit_insert(EditLine *editor, const char *text) { return el_insertstr(editor, text); }

void edit_move_cursor(EditLine *editor, int count) { el_cursor(editor, count); }

void edit_delete_before_cursor(EditLine *editor, int count) { el_deletestr(editor, count); }

static int move_to_end(EditLine *editor) {
  const LineInfoW *line = el_wline(editor);
  el_cursor(editor, (int)(line->lastchar - line->cursor));
  return (int)(line->lastchar - line->buffer);
}

void edit_replace(EditLine *editor, const char *text) {
  // libedit does not replace a line by an empty one.
  if (*text == '\0') {
    el_deletestr(editor, move_to_end(editor));
  } else {
    el_replacestr(editor, text);
    move_to_end(editor);
  }
}

// libedit only asks for the window's size when told to, and then keeps it; the size set here lasts
// until the next line is read.
void edit_set_size(EditLine *editor, int columns, int rows) {
  char number[16];
  snprintf(number, sizeof number, "%d", columns);
  el_set(editor, EL_SETTC, "co", number, NULL);
  snprintf(number, sizeof number, "%d", rows);
  el_set(editor, EL_SETTC, "li", number, NULL);
}

void edit_redraw(EditLine *editor) { el_set(editor, EL_REFRESH); }

void edit_flush(void) { fflush(stdout); }

History *edit_history_open(int limit) {
  History *list = history_init();
  HistEvent event;
  if (list == NULL) return NULL;
  history(list, &event, H_SETSIZE, limit);
  history(list, &event, H_SETUNIQUE, 1);
  return list;
}

void edit_history_close(History *list) { history_end(list); }

int edit_history_add(History *list, const char *line) {
  HistEvent event;
  return history(list, &event, H_ENTER, line);
}
