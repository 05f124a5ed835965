#define _GNU_SOURCE

#include "ProgramShim.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/// A file in memory with the bytes, at its beginning; -1 and `errno` if there is no space.
static int file_of(const void *bytes, size_t count) {
  int file = memfd_create("input", MFD_CLOEXEC);
  size_t done = 0;
  while (file >= 0 && done < count) {
    ssize_t written = write(file, (const char *)bytes + done, count - done);
    if (written > 0) {
      done += (size_t)written;
    } else if (written == 0 || errno != EINTR) {
      int failure = written == 0 ? ENOSPC : errno;
      close(file);
      errno = failure;
      return -1;
    }
  }
  if (file >= 0) lseek(file, 0, SEEK_SET);
  return file;
}

int program_spawn(pid_t *process, const char *path, char *const *arguments,
                  char *const *environment, const int *streams, int count, int kept,
                  bool has_own_group) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int failure = posix_spawn_file_actions_init(&actions);
  if (failure != 0) return failure;
  failure = posix_spawnattr_init(&attributes);
  if (failure != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return failure;
  }
  // Our descriptors close on exec; the duplicates made here do not. A descriptor duplicated
  // onto itself loses the flag, too.
  for (int i = 0; i < count; i++) {
    if (streams[i] >= 0) posix_spawn_file_actions_adddup2(&actions, streams[i], i);
  }
  if (kept >= 0) {
    posix_spawn_file_actions_adddup2(&actions, kept, kept);
  } else if (has_own_group) {
    // Whoever started us may have left descriptors open, which are nobody else's.
    while (count > 3 && streams[count - 1] < 0) count--;
    posix_spawn_file_actions_addclosefrom_np(&actions, count);
  }
  // Ignored and blocked signals outlive exec: a pager must get SIGPIPE and SIGINT again.
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  short flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
  if (has_own_group) {
    posix_spawnattr_setpgroup(&attributes, 0);
    flags |= POSIX_SPAWN_SETPGROUP;
  }
  posix_spawnattr_setflags(&attributes, flags);
  failure = posix_spawnp(process, path, &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return failure;
}

/// A duplicate of the descriptor with a number above 3; the old one is closed.
static int lift(int descriptor) {
  if (descriptor < 0 || descriptor > 3) return descriptor;
  int lifted = fcntl(descriptor, F_DUPFD_CLOEXEC, 4);
  int failure = errno;
  close(descriptor);
  errno = failure;
  return lifted;
}

int program_start(struct started_program *program, const char *path, char *const *arguments,
                  char *const *environment, const void *input, size_t input_size,
                  bool has_side_channel, size_t memory) {
  int theirs[3] = {-1, -1, -1};
  int failure = 0;
  for (int i = 0; i < 3; i++) program->outputs[i] = -1;
  int file = lift(file_of(input, input_size));
  if (file < 0) failure = errno;
  for (int i = 0; i < (has_side_channel ? 3 : 2) && failure == 0; i++) {
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0) {
      failure = errno;
      break;
    }
    program->outputs[i] = ends[0];
    theirs[i] = lift(ends[1]);
    if (theirs[i] < 0) failure = errno;
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
  }
  if (failure == 0) {
    // All our descriptors are above 3 (see `lift`), so none is overwritten before it is duplicated.
    const int streams[] = {file, theirs[0], theirs[1], theirs[2]};
    // In its own process group, Ctrl-C at the terminal does not reach it, and we can end everything
    // it starts.
    failure =
        program_spawn(&program->process, path, arguments, environment, streams, 4, -1, true);
  }
  if (file >= 0) close(file);
  for (int i = 0; i < 3; i++) {
    if (theirs[i] >= 0) close(theirs[i]);
    if (failure != 0 && program->outputs[i] >= 0) close(program->outputs[i]);
  }
  if (failure == 0 && memory > 0) {
    // From here on, before the program has read any input.
    struct rlimit limit = {.rlim_cur = memory, .rlim_max = memory};
    prlimit(program->process, RLIMIT_AS, &limit, NULL);
  }
  return failure;
}

int program_end(pid_t process, bool may_wait) {
  int status = 0;
  pid_t ended;
  do {
    ended = waitpid(process, &status, may_wait ? 0 : WNOHANG);
  } while (ended < 0 && errno == EINTR);
  if (ended == 0) return -1;
  // Ends everything it left running, too.
  kill(-process, SIGKILL);
  if (ended < 0) return 127;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void program_kill(pid_t process) {
  kill(-process, SIGKILL);
  program_end(process, true);
}
