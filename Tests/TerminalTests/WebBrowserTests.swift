import Glibc
import PtySupport
import Testing

@testable import Terminal

@Suite struct WebBrowserTests {
  private let folder: TemporaryFolder
  private static let address = "https://a.example/?a=1&b=$(touch x);`y`'z\""

  init() throws { folder = try TemporaryFolder() }

  /// A program that writes its arguments, one on each row, and then does what a script says.
  private func program(_ name: String, _ script: String = "") throws -> String {
    try folder.write(
      name,
      "#!/bin/sh\nfor word; do echo \"$word\" >> \"$F/\(name).log\"; done\n\(script)\n", mode: 0o700
    )
  }

  private func log(_ name: String) -> [String] {
    let text = String(decoding: folder.read("\(name).log") ?? [], as: UTF8.self)
    return text.split(separator: "\n").map(String.init)
  }

  /// A browser with a list of programs, which are in the folder.
  private func browser(_ list: String?, adding more: [String: String] = [:]) -> WebBrowser {
    var environment = ["PATH": "/usr/bin:/bin", "F": folder.path]
    environment["BROWSER"] = list?.split(separator: ":").map {
      $0.hasPrefix("/") ? String($0) : "\(folder.path)/\($0)"
    }.joined(separator: ":")
    return WebBrowser(environment: environment.merging(more) { $1 })
  }

  private func failure(_ browser: WebBrowser) -> WebBrowserError? {
    do {
      try browser.open(Self.address)
      return nil
    } catch {
      return error
    }
  }

  /// What a page puts into its address is one word, and no shell reads it.
  @Test func theAddressIsOneArgument() throws {
    let path = try program("show")
    #expect(failure(browser(path)) == nil)
    #expect(log("show") == [Self.address])
    #expect(failure(browser("show --new-window")) == nil)
    #expect(log("show").dropFirst() == ["--new-window", Self.address])
    #expect(failure(browser("show 100%% --at=%s end")) == nil)
    #expect(log("show").dropFirst(3) == ["100%", "--at=\(Self.address)", "end"])
  }

  @Test func theFirstProgramThatOpensItDoes() throws {
    _ = try program("good")
    _ = try program("bad", "exit 3")
    _ = try program("other")
    #expect(failure(browser("nowhere:bad:good:other")) == nil)
    #expect(log("bad") == [Self.address] && log("good") == [Self.address] && log("other").isEmpty)
  }

  @Test(arguments: [nil, "", " : "])
  func withoutAListItIsXdgOpen(_ list: String?) {
    var environment = ["PATH": "/usr/bin:/bin"]
    environment["BROWSER"] = list
    #expect(
      WebBrowser(environment: environment).commands(for: Self.address)
        == [["xdg-open", Self.address]])
  }

  @Test(arguments: [[:], ["DISPLAY": ":9"]])
  func failuresAreTold(_ display: [String: String]) throws {
    _ = try program("bad", "exit 3")
    _ = try program("killed", "kill -9 $$")
    #expect(
      failure(browser("bad", adding: display))?.message == "bad exited with status 3")
    #expect(
      failure(browser("killed", adding: display))?.message
        == "killed was killed by signal 9 (Killed)")
    #expect(
      failure(browser("nowhere", adding: display))?.message
        == "there is no program nowhere to open it with")
    #expect(failure(browser("bad:nowhere", adding: display))?.message == "bad exited with status 3")
  }

  /// A browser with a window goes on, has nothing to do with this terminal, and is not waited for.
  @Test func aWindowIsNotWaitedFor() throws {
    _ = try program(
      "window",
      "echo noise; echo noise >&2; mkfifo \"$F/end\"; read x < \"$F/end\"; echo ended >> \"$F/window.log\""
    )
    #expect(failure(browser("window", adding: ["WAYLAND_DISPLAY": "w"])) == nil)
    #expect(log("window") == [Self.address])
    // It ends when it is told to.
    let pipe = open("\(folder.path)/end", O_WRONLY)
    #expect(pipe >= 0)
    close(pipe)
  }

  @Test func browsersOfTheTerminalAreWaitedFor() throws {
    let path = try program("w3m", "echo done >> \"$F/w3m.log\"")
    #expect(failure(browser(path, adding: ["DISPLAY": ":9"])) == nil)
    #expect(log("w3m") == [Self.address, "done"])
  }
}
