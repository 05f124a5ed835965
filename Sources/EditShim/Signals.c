#include "EditShim.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <time.h>
#include <unistd.h>

static atomic_uint pending;
static atomic_uint interrupts;
static atomic_uint unanswered;
static atomic_llong first_unanswered;
static int wake[2] = {-1, -1};
static bool catches_interrupt;

// A hanging command never checks for interrupts: the third unhandled interrupt, two seconds after
// the first, ends the process with the default action.
static const unsigned patience = 3;
static const long long patience_seconds = 2;

static bool is_out_of_patience(void) {
  struct timespec now = {0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  unsigned count = atomic_fetch_add(&unanswered, 1) + 1;
  if (count == 1) atomic_store(&first_unanswered, (long long)now.tv_sec);
  return count >= patience && now.tv_sec - atomic_load(&first_unanswered) >= patience_seconds;
}

// Nor does it check for a request to end: a few seconds later the process ends with the default
// action. Acknowledged changes are on the disk, so nothing is lost.
static const unsigned tidy_end_seconds = 5;

static void end_untidily(int number) {
  (void)number;
  signal(SIGTERM, SIG_DFL);
  raise(SIGTERM);
}

static unsigned bit_of(int number) {
  switch (number) {
    case SIGINT: return edit_signal_interrupt;
    case SIGTERM: case SIGHUP: return edit_signal_terminate;
    case SIGWINCH: return edit_signal_resize;
    case SIGCONT: return edit_signal_continue;
    default: return 0;
  }
}

// Only what is safe in a handler: atomics, alarm, clock_gettime, write, signal and raise.
static void handle(int number) {
  int saved = errno;
  if (number == SIGINT) {
    atomic_fetch_add(&interrupts, 1);
    if (is_out_of_patience()) {
      signal(SIGINT, SIG_DFL);
      raise(SIGINT);
    }
  }
  unsigned before = atomic_fetch_or(&pending, bit_of(number));
  bool is_first = (before & edit_signal_terminate) == 0;
  if (is_first && bit_of(number) == edit_signal_terminate) alarm(tidy_end_seconds);
  char byte = 0;
  ssize_t written = write(wake[1], &byte, 1);
  (void)written;  // A full pipe wakes the reader as well.
  errno = saved;
}

// Calls restart, so that other code need not handle EINTR. Code that waits for input uses poll,
// which never restarts, with our pipe beside it.
static void set_handler(int number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static bool is_ignored(int number) {
  struct sigaction action;
  return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

void edit_signals_ignore_broken_pipe(void) { set_handler(SIGPIPE, SIG_IGN); }

int edit_signals_install(void) {
  if (wake[0] >= 0) return 0;
  int ends[2];
  if (pipe(ends) != 0) return errno;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  wake[1] = ends[1];
  wake[0] = ends[0];
  // A signal that the parent ignores stays ignored (nohup, background jobs of a plain shell).
  static const int caught[] = {SIGINT, SIGTERM, SIGHUP};
  for (size_t i = 0; i < sizeof caught / sizeof *caught; i++) {
    if (!is_ignored(caught[i])) set_handler(caught[i], handle);
  }
  catches_interrupt = !is_ignored(SIGINT);
  set_handler(SIGALRM, end_untidily);
  set_handler(SIGWINCH, handle);
  set_handler(SIGCONT, handle);
  // SIGPIPE and SIGXFSZ become errors of the write; SIGQUIT would open the Swift runtime's
  // interactive backtrace when someone presses ^\ by mistake.
  edit_signals_ignore_broken_pipe();
  set_handler(SIGXFSZ, SIG_IGN);
  set_handler(SIGQUIT, SIG_IGN);
  return 0;
}

int edit_signals_descriptor(void) { return wake[0]; }

void edit_signals_drain(void) {
  char bytes[64];
  if (wake[0] < 0) return;
  while (read(wake[0], bytes, sizeof bytes) > 0) {
  }
}

unsigned edit_signals_consume(unsigned mask) {
  if (mask & edit_signal_interrupt) atomic_store(&unanswered, 0);
  return atomic_fetch_and(&pending, ~mask) & mask;
}

unsigned edit_signals_pending(void) { return atomic_load(&pending); }

unsigned edit_signals_interrupt_count(void) { return atomic_load(&interrupts); }

void edit_signals_ignore_interrupt(bool ignore) {
  if (catches_interrupt) set_handler(SIGINT, ignore ? SIG_IGN : handle);
}
