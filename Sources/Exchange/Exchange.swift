// Journeys on their way in and out.
//
// Everything passes through a `Draft`, a journey in the words an author would write: it is made of a journey
// that was read (whatever the notation), of JSON, of rows of a CSV file or of other people's YAML, and it is
// written as canonical Markdown, JSON or CSV. Mermaid is written from the journey itself. What is written as
// Markdown is read again before it leaves (`Imported.differs`), so that nothing is lost without a word.
//
// `rewritten` is the other way to canonical text: it changes the spelling within an author's own file, line
// by line, and keeps only changes after which the very same journeys are read.

package import Journeys
import Markup

/// A notation that a journey can be written in.
package enum ExportFormat: String, CaseIterable, Sendable {
  case mermaid, json, csv
}

/// The journey in another notation.
package func export(_ journey: Journey, as format: ExportFormat) -> String {
  switch format {
  case .mermaid: mermaid(journey)
  case .json: Draft(of: journey, besides: Settings()).json.text
  case .csv: csv(journey)
  }
}

/// The journey as canonical Markdown.
package func canonicalMarkdown(of journey: Journey, besides settings: Settings) -> String {
  Draft(of: journey, besides: settings).markdown
}
