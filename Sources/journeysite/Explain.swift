import ArgumentParser
import Diagnostics
import Gaps
import Journeys
import Reports

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a rule: what it looks at, why, how to close what it finds, where it comes from."
  )

  @Argument(help: ArgumentHelp("A rule's id, as it stands in brackets behind a gap.", valueName: "rule"))
  var rule: String?

  @Flag(help: "Explain every rule.")
  var all = false

  @Option(help: "The language of the explanation: en or nl.")
  var lang = Language.en

  func validate() throws {
    if all == (rule != nil) {
      throw ValidationError("Name one rule, such as '\(ruleCatalogue[0].id)', or say --all.")
    }
    if let rule, !ruleCatalogue.contains(where: { $0.id == rule }) {
      throw ValidationError(
        "no rule is called '\(rule)'" + suggestion(for: rule, in: ruleCatalogue.map(\.id))
          + " (journeysite explain --all lists them)"
      )
    }
  }

  func run() {
    let rules = ruleCatalogue.filter { all || $0.id == rule }
    print(rules.map { $0.explanation(in: lang) }.joined(separator: "\n\n"), terminator: "")
  }
}

extension Language: ExpressibleByArgument {}
