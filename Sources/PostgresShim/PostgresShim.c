#include "PostgresShim.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static PostgresFunctions functions;
static bool isLoaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  static const struct {
    const char *name;
    size_t offset;
  } names[] = {
#define NAMED(name) {"PQ" #name, offsetof(PostgresFunctions, name)}
    NAMED(conninfoParse), NAMED(conninfo), NAMED(conninfoFree), NAMED(connectStartParams),
    NAMED(connectPoll), NAMED(status), NAMED(transactionStatus), NAMED(socket), NAMED(host),
    NAMED(port), NAMED(db), NAMED(user), NAMED(backendPID), NAMED(connectionNeedsPassword),
    NAMED(errorMessage), NAMED(setErrorVerbosity), NAMED(setnonblocking), NAMED(setNoticeReceiver), NAMED(sendQueryParams), NAMED(sendQuery),
    NAMED(setSingleRowMode), NAMED(flush), NAMED(consumeInput), NAMED(isBusy), NAMED(getResult),
    NAMED(resultStatus), NAMED(resultErrorField), NAMED(ntuples), NAMED(nfields), NAMED(ftype), NAMED(getvalue),
    NAMED(getlength), NAMED(getisnull), NAMED(clear), NAMED(notifies), NAMED(freemem),
    NAMED(finish), NAMED(libVersion),
#undef NAMED
  };
  _Static_assert(
      sizeof names / sizeof *names == sizeof functions / sizeof(void *), "a name for each function");
  void *library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    void *address = dlsym(library, names[index].name);
    if (!address) return;
    *(void **)((char *)&functions + names[index].offset) = address;
  }
  isLoaded = true;
}

const PostgresFunctions *postgres_shim_functions(void) {
  pthread_once(&once, load);
  return isLoaded ? &functions : NULL;
}
