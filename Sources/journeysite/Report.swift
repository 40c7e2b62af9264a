import ArgumentParser
import Diagnostics
import Foundation
import Gaps
import Publishing

/// The command's exit codes, beside 0 and ArgumentParser's 64 for wrong usage.
extension ExitCode {
  static let contentErrors = ExitCode(1)
  static let diskTrouble = ExitCode(74)
}

/// Runs a command's work; trouble with the disk ends it with one sentence on standard error.
func reportingDiskTrouble(_ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch let error as DiskError {
    printError("journeysite: error: \(error.message)")
    throw ExitCode.diskTrouble
  }
}

/// Prints what there is to say about the content to standard error.
///
/// - Returns: whether the content has errors; with `strict` a warning counts as one.
func report(_ loaded: LoadedSite, strict: Bool, quiet: Bool) -> Bool {
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
    printError(counts.joined(separator: ", ") + (errors > 0 ? "; nothing was written" : ""))
  }
  return errors > 0
}

/// “12 gaps (1 critical, 6 high, 5 medium)”, without the muted ones.
func gapSummary(_ loaded: LoadedSite) -> String {
  let findings = loaded.findings.flatMap(\.open) + loaded.siteFindings.open
  let bySeverity = Severity.allCases.reversed().compactMap { severity -> String? in
    let count = findings.count { $0.severity == severity }
    return count > 0 ? "\(count) \(severity.name)" : nil
  }
  return counted(findings.count, "gap")
    + (bySeverity.isEmpty ? "" : " (\(bySeverity.joined(separator: ", ")))")
}

/// “1 page”, “3 pages”.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

func printError(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
