// Loaded before the C library (LD_PRELOAD): records what a program does to the files of a folder, or lets one of
// its calls fail. disk.py builds it and reads what it wrote.
//
//   TORTURE_FOLDER   only files below this folder matter (an absolute path)
//   TORTURE_RECORD   a file for a record of each change, each sync and each answer
//   TORTURE_CALLS    a file for a letter for each call that could fail
//   TORTURE_FAIL     LETTER NUMBER COUNT CODE: from the call of this number on, so many fail with this errno; with code 0
//                    they write or read half
//   TORTURE_NO_SYNC  a control: nothing is synced, and the program is told that it was
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { most = 4096, output = 1 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char *names[most];
static uint64_t numbers[most];
static const char *folder;
static int record = -1, calls = -1, no_sync;
static char fail_letter;
static long fail_from, fail_count, fail_code, counts[256];

typedef long (*system_call)(long, ...);
// The C library's own function: this file replaces it, too.
static system_call real_syscall(void) {
  static system_call found;
  if (!found) found = (system_call)dlsym(RTLD_NEXT, "syscall");
  return found;
}
#define direct real_syscall()

// Own files have high numbers, which the program does not use, and are not passed on to its children.
static int own_file(const char *variable) {
  const char *path = getenv(variable);
  if (!path) return -1;
  int file = (int)direct(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND, 0600);
  int high = fcntl(file, F_DUPFD_CLOEXEC, 900);
  close(file);
  return high;
}

__attribute__((constructor)) static void begin(void) {
  folder = getenv("TORTURE_FOLDER");
  no_sync = getenv("TORTURE_NO_SYNC") != NULL;
  record = own_file("TORTURE_RECORD");
  calls = own_file("TORTURE_CALLS");
  const char *fail = getenv("TORTURE_FAIL");
  if (fail) sscanf(fail, "%c %ld %ld %ld", &fail_letter, &fail_from, &fail_count, &fail_code);
}

static int is_below(const char *path) {
  size_t length = folder ? strlen(folder) : 0;
  return length && path && !strncmp(path, folder, length) && (path[length] == '/' || !path[length]);
}

static const char *name_of(int file) { return file >= 0 && file < most ? names[file] : NULL; }

static void note(char kind, uint64_t number, uint64_t offset, const void *first, size_t first_length,
                 const void *second, size_t second_length) {
  if (record < 0) return;
  struct __attribute__((packed)) {
    char kind;
    uint64_t number, offset;
    uint32_t lengths[2];
  } head = {kind, number, offset, {(uint32_t)first_length, (uint32_t)second_length}};
  struct iovec parts[3] = {{&head, sizeof head}, {(void *)first, first_length}, {(void *)second, second_length}};
  if (writev(record, parts, 3) < 0) abort();
}

static void note_names(char kind, uint64_t number, const char *first, const char *second) {
  note(kind, number, 0, first, strlen(first), second, second ? strlen(second) : 0);
}

// Whether a call fails; 1 with errno set, 2 if it does half.
static int fails(char letter) {
  long number = ++counts[(unsigned char)letter];
  if (calls >= 0 && write(calls, &letter, 1) < 0) abort();
  if (letter != fail_letter || number < fail_from || number >= fail_from + fail_count) return 0;
  errno = (int)fail_code;
  return fail_code ? 1 : 2;
}

static uint64_t number_at(const char *path) {
  struct stat status;
  return lstat(path, &status) ? 0 : status.st_ino;
}

static int opened(int file, const char *path, int flags, int is_new) {
  if (file < 0 || file >= most || file >= 900) return file;
  struct stat status;
  if (fstat(file, &status)) return file;
  free(names[file]);
  names[file] = strdup(path);
  numbers[file] = status.st_ino;
  if (is_new) note_names('C', status.st_ino, path, NULL);
  if (!is_new && (flags & O_TRUNC)) note('T', status.st_ino, 0, NULL, 0, NULL, 0);
  return file;
}

static int open_at(int at, const char *path, int flags, mode_t mode) {
  if ((at != AT_FDCWD && path[0] != '/') || !is_below(path))
    return (int)direct(SYS_openat, at, path, flags, mode);
  pthread_mutex_lock(&lock);
  int file = -1;
  if (fails('o') != 1) {
    int is_new = (flags & O_CREAT) && !number_at(path);
    file = opened((int)direct(SYS_openat, at, path, flags, mode), path, flags, is_new);
  }
  int code = errno;
  pthread_mutex_unlock(&lock);
  errno = code;
  return file;
}

#define OPEN(name)                                                          \
  int name(const char *path, int flags, ...) {                              \
    va_list rest;                                                           \
    va_start(rest, flags);                                                  \
    mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                           \
    return open_at(AT_FDCWD, path, flags, mode);                            \
  }
OPEN(open)
OPEN(open64)

int openat(int at, const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return open_at(at, path, flags, mode);
}

int close(int file) {
  pthread_mutex_lock(&lock);
  if (name_of(file)) {
    free(names[file]);
    names[file] = NULL;
  }
  int result = (int)direct(SYS_close, file);
  pthread_mutex_unlock(&lock);
  return result;
}

static ssize_t write_at(int file, const void *bytes, size_t count, off_t offset, int at) {
  if (file != output && !name_of(file))
    return at ? direct(SYS_pwrite64, file, bytes, count, offset) : direct(SYS_write, file, bytes, count);
  pthread_mutex_lock(&lock);
  ssize_t result = -1;
  int failure = file == output ? 0 : fails('w');
  if (failure != 1) {
    if (failure == 2 && count > 1) count /= 2;
    if (file != output && !at) offset = lseek(file, 0, SEEK_CUR);
    result = at ? direct(SYS_pwrite64, file, bytes, count, offset) : direct(SYS_write, file, bytes, count);
    if (result > 0) {
      if (file == output) note('A', 0, 0, bytes, (size_t)result, NULL, 0);
      else note('W', numbers[file], (uint64_t)offset, bytes, (size_t)result, NULL, 0);
    }
  }
  int code = errno;
  pthread_mutex_unlock(&lock);
  errno = code;
  return result;
}

ssize_t write(int file, const void *bytes, size_t count) { return write_at(file, bytes, count, 0, 0); }
ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) { return write_at(file, bytes, count, offset, 1); }
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) { return write_at(file, bytes, count, offset, 1); }

static ssize_t read_at(int file, void *bytes, size_t count, off_t offset, int at) {
  int failure = 0;
  if (name_of(file)) {
    pthread_mutex_lock(&lock);
    failure = fails('r');
    pthread_mutex_unlock(&lock);
  }
  if (failure == 1) {
    errno = (int)fail_code;
    return -1;
  }
  if (failure == 2 && count > 1) count /= 2;
  return at ? direct(SYS_pread64, file, bytes, count, offset) : direct(SYS_read, file, bytes, count);
}

ssize_t read(int file, void *bytes, size_t count) { return read_at(file, bytes, count, 0, 0); }
ssize_t pread(int file, void *bytes, size_t count, off_t offset) { return read_at(file, bytes, count, offset, 1); }
ssize_t pread64(int file, void *bytes, size_t count, off64_t offset) { return read_at(file, bytes, count, offset, 1); }

static int sync_file(int file, long call) {
  if (!name_of(file)) return (int)direct(call, file);
  pthread_mutex_lock(&lock);
  int result = -1;
  if (!fails('s')) {
    result = 0;
    struct stat status;
    // What is on this machine's disk does not matter: only what was synced by the record.
    if (!no_sync && !fstat(file, &status)) note_names(S_ISDIR(status.st_mode) ? 'D' : 'S', numbers[file], names[file], NULL);
  } else if (fail_code == 0) {
    errno = EIO;
  }
  int code = errno;
  pthread_mutex_unlock(&lock);
  errno = code;
  return result;
}

int fsync(int file) { return sync_file(file, SYS_fsync); }
int fdatasync(int file) { return sync_file(file, SYS_fdatasync); }

static int truncate_to(int file, off_t length) {
  if (!name_of(file)) return (int)direct(SYS_ftruncate, file, length);
  pthread_mutex_lock(&lock);
  int result = -1;
  if (!fails('t')) {
    result = (int)direct(SYS_ftruncate, file, length);
    if (!result) note('T', numbers[file], (uint64_t)length, NULL, 0, NULL, 0);
  } else if (fail_code == 0) {
    errno = EIO;
  }
  int code = errno;
  pthread_mutex_unlock(&lock);
  errno = code;
  return result;
}

int ftruncate(int file, off_t length) { return truncate_to(file, length); }
int ftruncate64(int file, off64_t length) { return truncate_to(file, length); }

static int name_new(char kind, long call, const char *from, const char *to, unsigned flags) {
  int is_ours = is_below(from) || is_below(to);
  pthread_mutex_lock(&lock);
  int result = -1;
  if (!is_ours || !fails(kind == 'R' ? 'n' : kind == 'L' ? 'l' : 'u')) {
    uint64_t number = is_ours ? number_at(from) : 0;
    if (call == SYS_renameat2) result = (int)direct(call, AT_FDCWD, from, AT_FDCWD, to, flags);
    else result = (int)direct(call, from, to);
    if (!result && is_ours) note_names(kind, number, from, to);
  } else if (fail_code == 0) {
    errno = EIO;
  }
  int code = errno;
  pthread_mutex_unlock(&lock);
  errno = code;
  return result;
}

int rename(const char *from, const char *to) { return name_new('R', SYS_renameat2, from, to, 0); }
int link(const char *from, const char *to) { return name_new('L', SYS_link, from, to, 0); }
int unlink(const char *path) { return name_new('U', SYS_unlink, path, NULL, 0); }

// The program renames without replacing by the number of the call.
long syscall(long call, ...) {
  va_list rest;
  va_start(rest, call);
  long words[6];
  for (int index = 0; index < 6; index++) words[index] = va_arg(rest, long);
  va_end(rest);
  if (call == SYS_renameat2)
    return name_new('R', call, (const char *)words[1], (const char *)words[3], (unsigned)words[4]);
  return direct(call, words[0], words[1], words[2], words[3], words[4], words[5]);
}
