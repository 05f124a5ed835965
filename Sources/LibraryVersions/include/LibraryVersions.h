// The versions of the libraries that are linked into the program.

#ifndef LIBRARY_VERSIONS_H
#define LIBRARY_VERSIONS_H

#include <stddef.h>

/// A library, as its authors spell its name, and its version.
typedef struct library_version {
  const char *name;
  const char *version;
} library_version;

/// The linked libraries in the order of their names; `count` becomes their number.
const library_version *library_versions(size_t *count);

#endif
