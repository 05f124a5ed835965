#ifndef POSTGRES_SHIM_H
#define POSTGRES_SHIM_H

#include <stdbool.h>

/// libpq, PostgreSQL's client library, loaded when the first session on a server is opened: linked, it would cost every
/// start 5 ms. The types and numbers are those of its stable interface (libpq 5).

typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;
typedef void (*PQnoticeReceiver)(void *argument, const PGresult *notice);

typedef struct {
  char *relname;
  int be_pid;
  char *extra;
} PGnotify;

typedef struct {
  char *keyword, *envvar, *compiled, *val, *label, *dispchar;
  int dispsize;
} PQconninfoOption;

/// Its functions, by their names without `PQ`.
typedef struct {
  PQconninfoOption *(*conninfoParse)(const char *info, char **error);
  PQconninfoOption *(*conninfo)(PGconn *connection);
  void (*conninfoFree)(PQconninfoOption *options);
  PGconn *(*connectStartParams)(const char *const *keywords, const char *const *values, int expand);
  int (*connectPoll)(PGconn *connection);
  int (*status)(const PGconn *connection);
  int (*transactionStatus)(const PGconn *connection);
  int (*socket)(const PGconn *connection);
  char *(*host)(const PGconn *connection);
  char *(*port)(const PGconn *connection);
  char *(*db)(const PGconn *connection);
  char *(*user)(const PGconn *connection);
  int (*connectionNeedsPassword)(const PGconn *connection);
  int (*backendPID)(const PGconn *connection);
  char *(*errorMessage)(const PGconn *connection);
  int (*setErrorVerbosity)(PGconn *connection, int verbosity);
  int (*setnonblocking)(PGconn *connection, int isNonblocking);
  PQnoticeReceiver (*setNoticeReceiver)(PGconn *connection, PQnoticeReceiver receiver, void *argument);
  int (*sendQueryParams)(
      PGconn *connection, const char *command, int count, const unsigned *types,
      const char *const *values, const int *lengths, const int *formats, int resultFormat);
  int (*sendQuery)(PGconn *connection, const char *commands);
  int (*setSingleRowMode)(PGconn *connection);
  int (*flush)(PGconn *connection);
  int (*consumeInput)(PGconn *connection);
  int (*isBusy)(PGconn *connection);
  PGresult *(*getResult)(PGconn *connection);
  int (*resultStatus)(const PGresult *result);
  char *(*resultErrorField)(const PGresult *result, int field);
  int (*ntuples)(const PGresult *result);
  int (*nfields)(const PGresult *result);
  unsigned (*ftype)(const PGresult *result, int column);
  char *(*getvalue)(const PGresult *result, int row, int column);
  int (*getlength)(const PGresult *result, int row, int column);
  int (*getisnull)(const PGresult *result, int row, int column);
  void (*clear)(PGresult *result);
  PGnotify *(*notifies)(PGconn *connection);
  void (*freemem)(void *memory);
  void (*finish)(PGconn *connection);
  int (*libVersion)(void);
} PostgresFunctions;

/// The functions of libpq, or NULL if it is not installed or lacks one of them. Loaded once; safe on any thread.
const PostgresFunctions *postgres_shim_functions(void);

#endif
