import Glibc
import Launch
import Presentation
import Terminal
import Workbench

// Sets the text's language, runs the workbench, and exits without the runtime's slow cleanup: everything that
// was confirmed is on the disk.
StandardDescriptors.open()
TerminalSignals.install()
Environment.findHome()
let platform = SystemPlatform()
let status = Launch.run(LaunchLine.words, with: platform)
platform.close()
_exit(status.rawValue)
