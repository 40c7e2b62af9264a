import Diagnostics
import Gaps
import Journeys
import Reports

/// The gaps of journeys given as text.
func rankedGaps(_ files: [(path: String, text: String)]) -> RankedGaps {
  guard let day = Day("2026-11-22") else { preconditionFailure("this is a day") }
  let atlas = atlas(of: files.map { SourceFile(path: $0.path, text: $0.text) }, on: day).value
  return RankedGaps(findings(in: atlas), ofSite: Inspection(of: atlas).siteFindings, in: atlas)
}

/// The report of a check on journeys given as text.
func checked(
  _ files: [(path: String, text: String)],
  on date: String = "2026-11-22",
  baseline: Baseline? = nil
) -> CheckReport {
  guard let day = Day(date) else { preconditionFailure("\(date) is a day") }
  let read = atlas(of: files.map { SourceFile(path: $0.path, text: $0.text) }, on: day)
  return CheckReport(
    of: findings(in: read.value),
    ofSite: Inspection(of: read.value).siteFindings,
    in: read.value,
    diagnostics: read.diagnostics,
    baseline: baseline,
    version: "1.2.3"
  )
}

/// Two questions without an answer, of which one is muted (a third has one), and a column that bytes and characters count
/// differently.
let twoQuestions: [(path: String, text: String)] = [
  (
    "content/journeys/één dag.md",
    """
    ---
    title: Één dag
    lang: nl
    owner: Team Winkel
    reviewed: 2026-11-01
    mute: [{rule: unanswered-question, at: wie, reason: "Weten we, \\"echt\\"", until: 2027-01-01}]
    ---

    ## Begin {weight=2}

    ### Zoekt

    - touchpoint: Site
    - question: Is het open?
      - answered-by: Site
    - question: Waar, en wanneer?
    - question: Wie?
      - id: wie

    """
  )
]
