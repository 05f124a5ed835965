import Testing

@testable import Workbench

@Suite("Addresses with a slip") struct AddressSpellingTests {
  @Test(arguments: [
    ("cl4", "c4"), ("C4", "c4"), ("claim12", "c12"), ("E2", "e2"), ("s3", "3"), ("#3", "3"),
    ("x", nil), ("c", nil), ("c0", nil), ("c04", nil), ("zebra7", nil), ("c-4", nil), ("", nil),
    ("c1234567890", nil),
  ])
  func whatWasMeant(typed: String, meant: String?) {
    #expect(AddressSpelling.meant(typed) == meant)
  }

  @Test func aNumberAloneIsOfTheExpectedKind() throws {
    #expect(AddressSpelling.meant("4", expected: [.claim]) == "c4")
    #expect(AddressSpelling.meant("e4", expected: [.claim]) == nil)
    let desk = try Sample.desk(Sample.checked)
    #expect(desk.says("verdict 2 True").contains("did you mean \"c2\"?"))
    #expect(desk.says("show cl1").contains("did you mean \"c1\"?"))
  }
}
