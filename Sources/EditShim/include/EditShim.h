// What Swift cannot call by itself: libedit's variadic functions, stdio's globals, and signal
// handlers, which must be plain C to be safe. No policy here: which keys mean what, and when, is
// decided in the Terminal target.

#ifndef EDIT_SHIM_H
#define EDIT_SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <wchar.h>

#pragma clang assume_nonnull begin

// The same opaque types as in <histedit.h>, which stays out of this header so that nothing but
// the functions below can reach Swift.
typedef struct editline EditLine;
typedef struct history History;

// MARK: libedit: the editor

/// Reads one character: 1 with `*character` set, 0 at the end, -1 on failure.
typedef int (*edit_reader)(EditLine *editor, wchar_t *character);
/// A function bound to a key; returns one of the `edit_result_` values.
typedef unsigned char (*edit_command)(EditLine *editor, wint_t key);
/// Returns the prompt; the string belongs to the callee and must remain valid.
typedef char *_Nonnull (*edit_prompt)(EditLine *editor);

extern const unsigned char edit_result_normal;   ///< nothing more to do
extern const unsigned char edit_result_refresh;  ///< the line has changed
extern const unsigned char edit_result_error;    ///< beep
extern const unsigned char edit_result_redraw;   ///< draw the whole line anew
extern const unsigned char edit_result_go_on;    ///< the next key belongs to this one, count and all
extern const unsigned char edit_result_end;      ///< end the reading

/// Opens an editor on standard input and output; NULL when that fails. libedit's own messages
/// (unknown terminal, bad line in .editrc) are dropped: they would land in the middle of a prompt.
EditLine *_Nullable edit_open(const char *name);
/// Ends the editor and restores the terminal's original modes.
void edit_close(EditLine *editor);

void edit_set_client(EditLine *editor, void *client);
void *_Nullable edit_client(EditLine *editor);
int edit_set_reader(EditLine *editor, edit_reader reader);
/// `escape` encloses parts of the prompt without width on the screen.
int edit_set_prompt(EditLine *editor, edit_prompt prompt, char escape);
int edit_set_history(EditLine *editor, History *history);
/// Lets libedit install signal handlers, or not.
int edit_set_signal_handling(EditLine *editor, bool enabled);
/// Changes a terminal mode: `which` is "-d" (editing), "-x" or "-q"; `mode` such as "-isig".
int edit_set_tty_mode(EditLine *editor, const char *which, const char *mode);
/// Raw mode for editing (true) or the previous mode (false).
int edit_prepare_terminal(EditLine *editor, bool raw);
int edit_set_terminal_type(EditLine *editor, const char *type);
/// Replaces a termcap string capability.
int edit_set_capability(EditLine *editor, const char *name, const char *value);
/// Whether the terminal has the termcap string capability.
bool edit_has_capability(EditLine *editor, const char *name);

/// Registers a function under a name for `edit_bind`. Both strings must remain valid.
int edit_add_command(EditLine *editor, const char *name, const char *help, edit_command command);
/// Binds a key (`^X`, `\e[3~` notation) to a function by name, in the main or the alternate map.
int edit_bind(EditLine *editor, const char *key, const char *command, bool alternate);
/// What a sequence is bound to, as libedit prints it (`"^[[C" -> ed-next-char`), or with NULL all
/// bindings of all maps; an empty text for none. To be freed by the caller; NULL without memory.
char *_Nullable edit_bindings(EditLine *editor, const char *_Nullable sequence);
/// All functions, each a row with its name and a row with a tab and what it does. To be freed by
/// the caller; NULL without memory.
char *_Nullable edit_functions(EditLine *editor);
/// Chooses the key bindings "emacs" or "vi"; deletes every earlier binding.
int edit_set_keys(EditLine *editor, const char *name);
/// Whether vi keys are in use.
bool edit_uses_vi_keys(EditLine *editor);
/// Reads the user's .editrc: $EDITRC, else $HOME/.editrc.
int edit_read_user_settings(EditLine *editor);

/// Reads a line; the characters belong to the editor and are valid until the next call. `*count` is
/// their number, 0 at ^D, -1 on failure.
const wchar_t *_Nullable edit_read_line(EditLine *editor, int *count);
/// The line under edit; the characters belong to the editor and are valid until the next call.
/// `*cursor` is the number of those before the cursor.
const wchar_t *edit_current_line(EditLine *editor, int *count, int *cursor);
/// Moves a cursor that libedit has left outside the line back into it.
void edit_repair_cursor(EditLine *editor);
/// Replaces the whole line; the cursor goes to its end.
void edit_replace(EditLine *editor, const char *text);
int edit_insert(EditLine *editor, const char *text);
/// Moves the cursor by a number of characters (Unicode scalars), to the left if negative.
void edit_move_cursor(EditLine *editor, int count);
/// Deletes a number of characters (Unicode scalars) before the cursor.
void edit_delete_before_cursor(EditLine *editor, int count);
/// Sets libedit's size of the screen; its copy of the screen is then empty.
void edit_set_size(EditLine *editor, int columns, int rows);
/// Draws prompt and line again from the cursor's position, as if it were the first column of an
/// empty row.
void edit_redraw(EditLine *editor);
/// Flushes libedit's output.
void edit_flush(void);

// MARK: libedit: history in memory

History *_Nullable edit_history_open(int limit);
void edit_history_close(History *history);
int edit_history_add(History *history, const char *line);

/// Whether bytes contain others; memmem is not in standard C.
bool edit_contains(const void *bytes, size_t count, const void *wanted, size_t wanted_count);

// MARK: Locale and screen

/// Makes the character type UTF-8, regardless of the environment; false if no such locale is
/// installed. Numbers and dates keep their formats.
bool edit_use_utf8(void);
/// The columns of a character on the screen; -1 if it cannot be displayed.
int edit_character_width(uint32_t scalar);
bool edit_window_size(int descriptor, int *columns, int *rows);

// MARK: Signals

enum {
  edit_signal_interrupt = 1,
  edit_signal_terminate = 2,
  edit_signal_resize = 4,
  edit_signal_continue = 8,
};

/// Installs the handlers, once; later calls do nothing. Returns 0 or an errno.
int edit_signals_install(void);
/// The descriptor that becomes readable after a signal; -1 before installation.
int edit_signals_descriptor(void);
/// Empties that descriptor.
void edit_signals_drain(void);
/// The pending signals among `mask`, which are then no longer pending.
unsigned edit_signals_consume(unsigned mask);
/// The pending signals.
unsigned edit_signals_pending(void);
/// The number of interrupts so far.
unsigned edit_signals_interrupt_count(void);
/// Ignores SIGINT, or restores our handler; does nothing before installation.
void edit_signals_ignore_interrupt(bool ignore);
/// Makes writing to a pipe without a reader an error (EPIPE) instead of ending the process.
void edit_signals_ignore_broken_pipe(void);

// MARK: Restoring the terminal

/// Saves the terminal's modes, which are restored if the process ends, by `exit` or by a crash,
/// before `edit_disarm_restore`; `farewell` is then written to the terminal, and must remain valid.
void edit_arm_restore(int descriptor, const char *farewell);
void edit_disarm_restore(void);

#pragma clang assume_nonnull end

#endif
