import Testing

@testable import Workbench

@Suite("Topics that look like others") struct TopicTests {
  @Test func aNewTopicIsAcceptedWithAQuestion() throws {
    let desk = try Sample.desk(Sample.checked)
    #expect(
      desk.says("tag 8 +closrues +sports +Libraries").hasSuffix(
        """
        +closrues  +sports  +Libraries
            +closrues is a new topic; if you mean +closures: edit c3 --drop closrues
            +closures

        """))
    #expect(
      desk.says("edit c3 --drop closrues +closures").contains("+sports  +Libraries  +closures"))
    #expect(!desk.says("tag 7 +closures").contains("new topic"))
  }

  @Test func aListingOfNothingSaysWhatWasMeant() throws {
    let desk = try Sample.desk(Sample.checked)
    #expect(
      desk.says("claims +librarys") == "no claim matches; did you mean \"+libraries\"?\n")
    #expect(desk.says("claims +weather") == "no claim matches\n")
    #expect(desk.says("claims +libraries --open") == "no claim matches\n")
  }
}
