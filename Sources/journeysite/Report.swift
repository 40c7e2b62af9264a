import ArgumentParser
import Diagnostics
import Foundation
import Gaps
import Publishing
import Reports
import Site

/// The command's exit codes beside 0; 64 is also ArgumentParser's own.
extension ExitCode {
  static let contentErrors = ExitCode(1)
  static let wrongUsage = ExitCode(64)
  static let diskTrouble = ExitCode(74)
}

/// Runs a command's work; trouble with the disk ends it or with a file that was
/// given ends it with one sentence on standard error.
func reportingDiskTrouble(_ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch let error as DiskError {
    printError("journeysite: error: \(error.message)")
    throw ExitCode.diskTrouble
  } catch let error as WrongFile {
    printError("journeysite: error: \(error.message)")
    throw ExitCode.wrongUsage
  }
}

/// Prints what there is to say about the content to standard error.
///
/// `consequence` is what errors lead to.
///
/// - Returns: whether the content has errors; with `strict` a warning counts as one.
func report(
  _ loaded: LoadedSite,
  strict: Bool,
  quiet: Bool,
  consequence: String = "nothing was written"
) -> Bool {
  var errors = 0
  var warnings = 0
  for var diagnostic in loaded.diagnostics {
    if strict { diagnostic.severity = .error }
    switch diagnostic.severity {
    case .error: errors += 1
    case .warning:
      warnings += 1
      guard !quiet else { continue }
    }
    printError(diagnostic.text(source: loaded.sources[diagnostic.location.file]))
  }
  if errors > 0 || (warnings > 0 && !quiet) {
    let counts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    printError(counts.joined(separator: ", ") + (errors > 0 ? "; \(consequence)" : ""))
  }
  return errors > 0
}

extension LoadedSite {
  /// How severe each gap of the site is, without the muted ones.
  var openSeverities: [Severity] {
    var severities: [Severity] = []
    for list in [siteFindings.findings] + findings.map(\.findings) {
      for index in list.indices where !list[index].isMuted { severities.append(list[index].severity) }
    }
    return severities
  }

  /// “12 gaps (1 critical, 6 high, 5 medium)”, without the muted ones.
  var openGaps: String { gapSummary(openSeverities) }
}

/// A file that was given and isn't what it should be.
struct WrongFile: Error {
  var message: String
}

func printError(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
