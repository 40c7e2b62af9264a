import ArgumentParser
import Diagnostics
import Foundation
import Preview
import Publishing

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the site in your browser while you write, from memory.",
    discussion: """
      Pages follow every change of the content, the templates and the settings, without losing the place
      where you are. While there are errors the last good site stays, with what is wrong laid over it.
      Only this machine can see it, unless you say otherwise with --bind. Ctrl-C ends it.
      """
  )

  @OptionGroup var options: SourceOptions

  @Option(help: ArgumentHelp("The port to listen on (default: 4040, or the next free one).", valueName: "n"))
  var port: Int?

  @Option(
    help: ArgumentHelp("The address to listen on (default: this machine itself).", valueName: "address")
  )
  var bind: String?

  @Option(
    help: ArgumentHelp(
      "Another name that browsers call this machine by; may be given again.",
      valueName: "name"
    )
  )
  var allowHost: [String] = []

  @Flag(help: "Open the browser.")
  var open = false

  func validate() throws {
    if let port, !(1...65_535).contains(port) {
      throw ValidationError("--port is \(port); expected 1 to 65535.")
    }
  }

  func run() async throws {
    try await reportingDiskTrouble {
      let source = try SourceFolder(options.source)
      let snapshot = try source.snapshot(leavingAside: source.path + "/public")
      let loaded = try await load(snapshot, of: source, after: nil)
      _ = report(
        loaded,
        strict: false,
        quiet: options.quiet,
        consequence: "the pages show what could be read"
      )
      let start = Int(Date().timeIntervalSince1970 * 1000)
      let live = LiveSite(PreviewedSite(loaded, epoch: "\(start).0"))
      let server = try await listen(showing: live, of: source)
      // Before anybody is told where to look: whoever reads it may end it at once.
      let signals = await endSignals()
      announce(server)
      await withTaskGroup { group in
        group.addTask { await server.run() }
        group.addTask { await follow(source, from: loaded, snapshot, showing: live, start: start) }
        group.addTask { for await _ in signals { return } }
        await group.next()
        group.cancelAll()
      }
    }
  }

  private func load(
    _ snapshot: SourceFolder.Snapshot,
    of source: SourceFolder,
    after earlier: (LoadedSite, SourceFolder.Snapshot)?
  ) async throws(DiskError) -> LoadedSite {
    try await source.load(snapshot, after: earlier, on: options.day, jobs: options.width, version: version)
  }

  /// Listens on the port that was asked for, or on the first free one from the usual one on.
  private func listen(showing live: LiveSite, of source: SourceFolder) async throws -> Server {
    let first = port ?? 4040
    for candidate in first..<min(first + 50, 65_536) {
      guard let server = try await server(showing: live, of: source, at: candidate) else { continue }
      if let port, port != candidate {
        printError("journeysite: error: port \(port) is taken; \(candidate) is free: --port \(candidate)")
        throw ExitCode.diskTrouble
      }
      if candidate != first { say("port \(first) is taken; using \(candidate)") }
      return server
    }
    printError("journeysite: error: port \(first) and those after it are taken; choose another with --port")
    throw ExitCode.diskTrouble
  }

  /// A server at a port; nil when the port is taken.
  private func server(showing live: LiveSite, of source: SourceFolder, at port: Int) async throws -> Server? {
    do throws(ServerError) {
      return try await Server(
        showing: live,
        on: bind,
        port: port,
        allowing: allowHost,
        reading: source.contents
      )
    } catch {
      switch error {
      case .portTaken: return nil
      case .failed(let reason):
        printError("journeysite: error: can't listen on '\(bind ?? "localhost")': \(reason)")
        throw ExitCode.diskTrouble
      }
    }
  }

  private func announce(_ server: Server) {
    let address = "http://\(bind.map { $0.contains(":") ? "[\($0)]" : $0 } ?? "localhost"):\(server.port)/"
    if let bind, !["127.0.0.1", "::1", "localhost"].contains(bind) {
      printError("journeysite: warning: whoever reaches this machine at \(bind) can see the site")
    }
    say("\(address) shows the site and follows your changes; Ctrl-C ends it")
    guard open else { return }
    let opener = Process()
    #if os(macOS)
      opener.executableURL = URL(fileURLWithPath: "/usr/bin/open")
    #else
      opener.executableURL = URL(fileURLWithPath: "/usr/bin/xdg-open")
    #endif
    opener.arguments = [address]
    do { try opener.run() } catch {
      printError("journeysite: no browser could be opened; open \(address) yourself")
    }
  }

  /// Shows every change of the sources.
  private func follow(
    _ source: SourceFolder,
    from first: LoadedSite,
    _ firstSnapshot: SourceFolder.Snapshot,
    showing live: LiveSite,
    start: Int
  ) async {
    var last = (first, firstSnapshot)
    var number = 0
    var trouble: String?
    var watch = SourceWatch(source, leavingAside: source.path + "/public")
    // After trouble they are looked at anew even if they seem the same.
    while let sighting = await watch.next(after: trouble == nil ? .success(last.1) : nil) {
      let clock = ContinuousClock()
      let began = clock.now
      number += 1
      let epoch = "\(start).\(number)"
      do throws(DiskError) {
        let snapshot = try sighting.get()
        guard snapshot.hasContentFolder == firstSnapshot.hasContentFolder else {
          throw .failed("read the folder", path: source.path + "/content", code: 2)
        }
        let loaded = try await load(snapshot, of: source, after: last)
        let changes = snapshot.changes(since: last.1)
        var next = PreviewedSite(loaded, epoch: epoch)
        next.isNewThroughout = changes.contains { !isText($0) }
        live.show(live.site.followed(by: next))
        last = (loaded, snapshot)
        trouble = nil
        let hasErrors = report(
          loaded,
          strict: false,
          quiet: options.quiet,
          consequence: "the last good site stays"
        )
        let time = milliseconds(began.duration(to: clock.now))
        say("\(named(changes)): \(hasErrors ? "not shown yet" : "shown") after \(time) ms")
      } catch  where error.message == trouble {
        continue
      } catch {
        trouble = error.message
        printError("journeysite: \(error.message)")
        live.show(live.site.followed(by: error.message, epoch: epoch))
      }
    }
  }

  /// “a.md, b.md and 4 more”
  private func named(_ changes: [String]) -> String {
    guard !changes.isEmpty else { return "all files are there again" }
    return changes.prefix(3).joined(separator: ", ")
      + (changes.count > 3 ? " and \(changes.count - 3) more" : "")
  }

  private func say(_ text: String) { if !options.quiet { printAtOnce(text) } }
}

/// Whether a change of a file is no more than another text on the pages.
private func isText(_ path: String) -> Bool {
  [".md", ".mmd", ".mermaid", ".yaml", ".yml"].contains { path.hasSuffix($0) }
}

private func milliseconds(_ duration: Duration) -> Int {
  Int(duration.components.seconds) * 1000 + Int(duration.components.attoseconds / 1_000_000_000_000_000)
}

/// For somebody who is watching, or for a program that reads along.
func printAtOnce(_ text: String, terminator: String = "\n") {
  FileHandle.standardOutput.write(Data((text + terminator).utf8))
}
