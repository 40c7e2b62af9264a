import Gaps
import Journeys
import Markup
import Reports

/// The research agenda: what is still to be found out, by the way to find it out, what most depends on first.
struct ResearchPage {
  let site: Site
  private var words: Wording { site.words }
  private let questions: [(entry: Int, question: ResearchQuestion)]

  /// So many questions of one method are written out.
  private static let most = 100

  init(of site: Site) {
    self.site = site
    questions = site.entries.enumerated().flatMap { index, entry in
      researchAgenda(of: entry.journey, findings: entry.findings).map { (index, $0) }
    }
  }

  func writeMain(into page: inout Markup) {
    page.write("<header class=\"hh\"><h1>\(words[.research])</h1>")
    guard !questions.isEmpty else {
      page.write("</header>\n<section class=\"empty\"><h2>\(words[.nothingToResearch])</h2>")
      page.write("<p>\(words[.nothingToResearchNext])</p></section>\n")
      return
    }
    page.write("<p>\(words.count(.researchIntroduction, questions.count))</p></header>\n")
    page.write(static: "<div class=\"agenda\">\n")
    for method in ResearchMethod.allCases { write(method, into: &page) }
    page.write(static: "</div>\n")
  }

  private func write(_ method: ResearchMethod, into page: inout Markup) {
    let here = questions.filter { $0.question.method == method }
    guard !here.isEmpty else { return }
    let ranked = here.enumerated().sorted {
      ($1.element.question.weight, $0.offset) < ($0.element.question.weight, $1.offset)
    }.map(\.element)
    page.write("<section aria-labelledby=\"\(method.rawValue)\"><h2 id=\"\(method.rawValue)\">")
    page.write("\(method.name[words.language]) <span>\(here.count)</span></h2>")
    page.write("<p class=\"note\">\(method.howTo[words.language])</p><ol class=\"reg wide\">\n")
    for (entry, question) in ranked.prefix(Self.most) { write(question, of: entry, into: &page) }
    page.write(static: "</ol>")
    if here.count > Self.most {
      page.write("<p class=\"note\">\(words.count(.andMore, here.count - Self.most))</p>")
    }
    page.write(static: "</section>\n")
  }

  private func write(_ question: ResearchQuestion, of index: Int, into page: inout Markup) {
    let journey = site.entries[index].journey
    let own = site.theme.words(journey.language)
    page.write("<li\(words.mark(journey.language))><span><b>\(question.question)</b>")
    if !question.claim.isEmpty { page.write(" <span class=\"claim\">\(question.claim)</span>") }
    page.write("<span class=\"sub\"><a href=\"\(address(of: question, in: journey))\">\(journey.title)</a>")
    page.write(" · \(own.place(question.place, in: journey))")
    if let audience = journey.audiences.first { page.write(" · \(audience.name)") }
    page.write(static: "</span></span></li>\n")
  }

  private func address(of question: ResearchQuestion, in journey: Journey) -> String {
    let address = Addresses.journey(journey.id)
    let step: Int? =
      switch question.place {
      case .item(let step, _): step
      case .steps(let steps, _): steps.lowerBound
      case .phase, .journey: nil
      }
    guard let step, journey.steps.indices.contains(step) else { return address }
    return "\(address)#story-\(journey.steps[step].id)"
  }
}

extension Site {
  var researchPage: Page {
    Page(path: "research.html") {
      let page = ResearchPage(of: self)
      let frame = Frame(
        path: "research.html",
        title: words[.research],
        words: words,
        kind: "register",
        entry: .research
      )
      return render(frame, size: 65_536, main: page.writeMain(into:))
    }
  }
}
