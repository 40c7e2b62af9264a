import ArgumentParser
import Foundation
import Journeys

/// Options of every command that reads a site.
struct SourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"))
  var source = "."

  @Option(
    help: ArgumentHelp("The day to build for, year-month-day (default: today).", valueName: "date"),
    transform: readDay
  )
  var date: Day?

  @Option(help: ArgumentHelp("How many files to work on at once (default: one a core).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(help: "Print errors only.")
  var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs); expected at least 1.") }
  }

  /// The day to build for: the one place where the clock is read.
  var day: Day { date ?? today() }

  var width: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }
}

private func readDay(_ text: String) throws -> Day {
  guard let day = Day(text) else {
    throw ValidationError("--date is '\(text)'; expected year-month-day, such as 2026-10-01.")
  }
  return day
}

/// Today, where this machine is.
private func today() -> Day {
  let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
  guard let year = parts.year, let month = parts.month, let day = parts.day,
    let today = Day(year: year, month: month, day: day)
  else { preconditionFailure("the clock gives a day of the Gregorian calendar") }
  return today
}
