import Testing

@testable import Launch
@testable import Workbench

@Suite("Where sessions are") struct SessionsLocationTests {
  @Test("a home folder that is missing is an error, unless the folder is named") func missingHome()
  {
    #expect(throws: DeskError.noHome("/nowhere")) {
      try SessionsLocation(option: nil, environment: ["HOME": "/nowhere"]) { _ in false }
    }
    #expect(throws: Never.self) {
      try SessionsLocation(option: "x", environment: ["HOME": "/nowhere"])
    }
  }

  @Test("no session may have the name of a program") func reservedNames() {
    #expect(SessionTarget.reservedNames == Set(Programs.all.map { $0.word } + ["run"]))
  }
}
