import Gaps
package import Journeys

/// The reference of the rules as a Markdown page, made of the catalogue: `docs/rules.en.md` and
/// `docs/rules.nl.md` are held equal to it by a test.
package func ruleReference(in language: Language) -> String {
  let count = ruleCatalogue.count
  var page = language.choose(
    en: """
      # The rules

      Journeysite looks for gaps with these \(count) rules. A rule that has nothing to look at (no evidence
      register, no promises …) is skipped, and the page of the journey says so. A severity can be set or a rule
      switched off with `gaps:` in `journeysite.yaml` or above a journey.

      This page is made from the rules themselves.

      """,
    nl: """
      # De regels

      Journeysite zoekt gaten met deze \(count) regels. Een regel die niets heeft om naar te kijken (geen register
      van bewijs, geen beloften …) wordt overgeslagen, en de pagina van de reis zegt dat. Een ernst stel je in, of
      een regel zet je uit, met `gaten:` in `journeysite.yaml` of bovenaan een reis.

      Deze pagina is uit de regels zelf gemaakt.

      """
  )
  page += list(language)
  for question in Rule.Question.allCases {
    page += "\n## \(question.text[language])\n"
    for rule in ruleCatalogue where rule.question == question { page += section(rule, language) }
  }
  page += thresholds(language)
  return page
}

/// Every rule in one line.
private func list(_ language: Language) -> String {
  var table = language.choose(
    en: "\n| rule | severity | looks at |\n|---|---|---|\n",
    nl: "\n| regel | ernst | kijkt naar |\n|---|---|---|\n"
  )
  for rule in ruleCatalogue {
    let whole = language.choose(en: "the whole site", nl: "de hele site")
    let one = language.choose(en: "a journey", nl: "een reis")
    table += "| [`\(rule.id)`](#\(rule.id)) | \(rule.severity.word(in: language)) | "
    table += (rule.isSiteWide ? whole : one) + " |\n"
  }
  return table
}

private func section(_ rule: Rule, _ language: Language) -> String {
  var text = "\n### `\(rule.id)`\n\n**\(rule.title[language])** (\(rule.severity.word(in: language)))\n\n"
  text += rule.looksAt[language] + "\n"
  if let exceptions = rule.exceptions { text += "\n" + exceptions[language] + "\n" }
  let lines = [
    (language.choose(en: "Why", nl: "Waarom"), rule.why[language]),
    (language.choose(en: "How to close it", nl: "Hoe je het dicht"), rule.remedy[language]),
    (
      language.choose(en: "Where it comes from", nl: "Waar het vandaan komt"),
      rule.origins.map { $0.text[language] }.joined(separator: " ")
    ),
  ]
  text += "\n" + lines.map { "- \($0.0): \($0.1)\n" }.joined()
  for threshold in rule.thresholds {
    text += "- `\(threshold.rawValue)`: \(threshold.text[language]) (\(threshold.standard))\n"
  }
  return text
}

private func thresholds(_ language: Language) -> String {
  var text = language.choose(
    en: "\n## Thresholds\n\n| threshold | standard | means |\n|---|---|---|\n",
    nl: "\n## Drempels\n\n| drempel | standaard | betekent |\n|---|---|---|\n"
  )
  for threshold in Threshold.allCases {
    text += "| `\(threshold.rawValue)` | \(threshold.standard) | \(threshold.text[language]) |\n"
  }
  return text
}

extension Severity {
  fileprivate func word(in language: Language) -> String {
    switch self {
    case .info: "info"
    case .low: language.choose(en: "low", nl: "laag")
    case .medium: language.choose(en: "medium", nl: "middel")
    case .high: language.choose(en: "high", nl: "hoog")
    case .critical: language.choose(en: "critical", nl: "kritiek")
    }
  }
}
