#define _GNU_SOURCE  // wcwidth, memmem
#include "EditShim.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/ioctl.h>

static bool is_utf8(void) {
  const char *name = nl_langinfo(CODESET);
  return strcmp(name, "UTF-8") == 0 || strcmp(name, "utf8") == 0;
}

// libedit silently drops non-ASCII keys unless the character type is UTF-8. Only LC_CTYPE is set:
// the other categories would change how numbers are written and read.
bool edit_use_utf8(void) {
  static const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (setlocale(LC_CTYPE, names[i]) != NULL && is_utf8()) return true;
  }
  return false;
}

int edit_character_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

bool edit_window_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

bool edit_contains(const void *bytes, size_t count, const void *wanted, size_t wanted_count) {
  return memmem(bytes, count, wanted, wanted_count) != NULL;
}
