#include "LibraryVersions.h"

#include <cmark.h>
#include <histedit.h>
#include <idn2.h>
#include <libxml/xmlversion.h>
#include <nettle/version.h>
#include <sqlite3.h>
#include <zlib.h>

#define TEXT_OF(value) #value
#define TEXT(macro) TEXT_OF(macro)

const library_version *library_versions(size_t *count) {
  static const library_version versions[] = {
      {"cmark", CMARK_VERSION_STRING},
      {"libedit", TEXT(LIBEDIT_MAJOR) "." TEXT(LIBEDIT_MINOR)},
      {"libidn2", IDN2_VERSION},
      {"libxml2", LIBXML_DOTTED_VERSION},
      {"Nettle", TEXT(NETTLE_VERSION_MAJOR) "." TEXT(NETTLE_VERSION_MINOR)},
      {"SQLite", SQLITE_VERSION},
      {"zlib", ZLIB_VERSION},
  };
  *count = sizeof versions / sizeof *versions;
  return versions;
}
