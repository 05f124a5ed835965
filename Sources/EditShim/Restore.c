#include "EditShim.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// libedit restores the terminal only on request. These modes are also restored when the process
// ends during editing: a crash in a completer must not leave an unusable terminal.

static struct termios modes;
static int terminal = -1;
static const char *last_words = "";
static pid_t owner;
static atomic_bool armed;

static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
enum { fatal_count = sizeof fatal / sizeof *fatal };
static struct sigaction previous[fatal_count];

// A child that libedit has forked for its own editor also ends with exit, but does not own the
// terminal.
static void restore(void) {
  if (getpid() != owner) return;
  if (!atomic_exchange(&armed, false)) return;
  ssize_t written = write(terminal, last_words, strlen(last_words));
  (void)written;
  tcsetattr(terminal, TCSADRAIN, &modes);
}

// Restores, then passes the signal to its previous handler: a trap recurs when the handler returns,
// and abort raises its signal again.
static void handle_fatal(int number) {
  restore();
  for (int i = 0; i < fatal_count; i++) {
    if (fatal[i] == number) sigaction(number, &previous[i], NULL);
  }
}

static void install(void) {
  static bool installed;
  if (installed) return;
  installed = true;
  atexit(restore);
  struct sigaction action = {.sa_handler = handle_fatal, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &previous[i]);
}

void edit_arm_restore(int descriptor, const char *farewell) {
  install();
  atomic_store(&armed, false);
  if (tcgetattr(descriptor, &modes) != 0) return;
  terminal = descriptor;
  last_words = farewell;
  owner = getpid();
  atomic_store(&armed, true);
}

void edit_disarm_restore(void) { atomic_store(&armed, false); }
