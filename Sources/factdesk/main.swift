import Glibc
import Launch
import Presentation
import Terminal
import Workbench

// Sets the text's language, lets the workbench run, and leaves without the runtime's slow good-bye:
// all that was acknowledged is on the disc already.
StandardDescriptors.open()
TerminalSignals.install()
Environment.findHome()
let parts = SystemParts()
let status = Launch.run(LaunchLine.words, with: parts)
parts.close()
_exit(status.rawValue)
