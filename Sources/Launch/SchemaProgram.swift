import ArgumentParser
import ArticleLoading
import Presentation
import ReportModel
import SessionStore
import Workbench

/// `factdesk schema`: prints the report's JSON Schema.
struct SchemaProgram: Program {
  static let configuration = CommandConfiguration(
    commandName: "factdesk schema", abstract: ShellPrograms.schema.summary)

  @Argument(help: "Which schema: report.")
  var name = "report"

  func perform(
    on console: any Console, sessions: (String?) throws -> SessionRepositories,
    programs: OutsidePrograms
  ) throws -> ExitStatus {
    guard name == "report" else {
      throw DeskError.badValue(option: "schema", value: name, expected: "report")
    }
    console.write(bytes: Array(ReportSchema.text.utf8))
    return .success
  }
}
