import Gaps
import Journeys

/// The words of a picture, in a journey's language.
struct Wording: Sendable {
  let language: Language

  func choose(_ en: @autoclosure () -> String, _ nl: @autoclosure () -> String) -> String {
    language.choose(en: en(), nl: nl())
  }

  func number(_ value: Double, isSigned: Bool) -> String {
    let tenths = Int((value.magnitude * 10).rounded())
    let comma = choose(".", ",")
    let digits = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(comma)\(tenths % 10)"
    if tenths == 0 { return digits }
    return value < 0 ? "−" + digits : isSigned ? "+" + digits : digits
  }

  /// Over an arrow that should lead back to the start.
  var noWayBack: String { choose("no way back", "geen weg terug") }

  // MARK: Lanes

  func lane(_ lane: Lane) -> (name: String, help: String) {
    switch lane {
    case .image: (choose("Sees", "Ziet"), choose("what it looks like", "hoe het eruitziet"))
    case .context: (choose("Situation", "Situatie"), choose("what goes on around it", "wat er verder speelt"))
    case .doing: (choose("Does", "Doet"), choose("what they do", "wat zij doen"))
    case .thinking: (choose("Thinks", "Denkt"), choose("in their own words", "in eigen woorden"))
    case .need: (choose("Needs", "Heeft nodig"), choose("what it is really about", "waar het echt om gaat"))
    case .question:
      (
        choose("Wants to know", "Wil weten"),
        choose("the question, and who answers", "de vraag, en wie antwoordt")
      )
    case .feeling: (choose("Feels", "Voelt"), "")
    case .touchpoint:
      (
        choose("Touchpoints", "Contactmomenten"),
        choose("where they meet us or others", "waar zij ons of een ander treffen")
      )
    case .frontstage:
      (choose("Does, seen", "Doet zichtbaar"), choose("what we do in sight", "wat wij doen, in het zicht"))
    case .message:
      (choose("Says", "Zegt"), choose("the message at the touchpoint", "de boodschap bij het contact"))
    case .promise:
      (choose("Promises", "Belooft"), choose("where made, where kept", "waar gedaan, waar gehouden"))
    case .backstage:
      (choose("Does, unseen", "Doet ongezien"), choose("processes behind the scenes", "achter de schermen"))
    case .support: (choose("Supports", "Ondersteunt"), choose("systems and partners", "systemen en partners"))
    case .pain: (choose("Pain", "Pijn"), choose("where it hurts", "waar het schuurt"))
    case .opportunity:
      (choose("Opportunity", "Kans"), choose("what solves it, and who", "wat het oplost, en wie"))
    case .solution: (choose("Solution", "Oplossing"), choose("what is being made", "wat er gemaakt wordt"))
    case .metric:
      (choose("Measured", "Gemeten"), choose("figures, and their targets", "cijfers, en hun doel"))
    case .gap: (choose("Gap", "Gat"), choose("seen by the author", "gezien door de auteur"))
    case .own(let label): (label, "")
    }
  }

  func bar(_ block: LaneBlock) -> (name: String, help: String) {
    switch block {
    case .theirs: (choose("Their side", "Hun kant"), choose("what they go through", "wat zij meemaken"))
    case .contact:
      (
        choose("Contact", "Contact"),
        choose(
          "where they meet us or others; the line follows them along the channels",
          "waar zij ons of een ander treffen; de lijn volgt hen langs de kanalen"
        )
      )
    case .seen:
      (
        choose("Line of interaction", "Interactielijn"),
        choose("below it: what we show", "daaronder: wat wij laten zien")
      )
    case .unseen:
      (
        choose("Line of visibility", "Zichtlijn"),
        choose("below it: what they don't see", "daaronder: wat zij niet zien")
      )
    case .insight: (choose("Insight", "Inzicht"), choose("what it teaches us", "wat het ons leert"))
    case .elsewhere:
      (choose("Own lanes", "Eigen banen"), choose("added by the author", "toegevoegd door de auteur"))
    }
  }

  // MARK: Head

  var phase: String { choose("Phase", "Fase") }
  var step: String { choose("Step", "Stap") }
  var stepHelp: String { choose("number and time", "volgnummer en tijd") }
  var phasesAndSteps: String { choose("Phases and steps", "Fasen en stappen") }
  var isOptional: String { choose("optional", "optioneel") }
  var emptyPhase: String { choose("Still empty", "Nog leeg") }
  var emptyPhaseQuestion: String {
    choose("Nobody has described this phase yet.", "Niemand heeft deze fase nog beschreven.")
  }
  var skippedPhase: String { choose("Left out", "Overgeslagen") }
  var emptyJourney: String { choose("No steps yet", "Nog geen stappen") }
  var emptyJourneyQuestion: String {
    choose("Who goes through what, in which order?", "Wie maakt wat mee, in welke volgorde?")
  }
  func weight(_ weight: Int) -> String { choose("weight \(weight) of 3", "gewicht \(weight) van 3") }
  func path(_ name: String) -> String { choose("path: \(name)", "route: \(name)") }
  func goTo(phase: String) -> String { choose("To the phase \(phase)", "Naar fase \(phase)") }
  func journey(_ id: String) -> String { choose("journey \(id)", "reis \(id)") }
  var parallel: String { choose("at the same time", "tegelijk") }
  func comesAfter(_ title: String) -> String { choose("after: \(title)", "na: \(title)") }
  func goesOnTo(_ title: String) -> String { choose("on to: \(title)", "verder: \(title)") }
  func gaps(_ count: Int) -> String {
    count == 1 ? choose("1 gap", "1 gat") : choose("\(count) gaps", "\(count) gaten")
  }
  func lowest(_ feeling: String) -> String { choose("lowest: \(feeling)", "laagste: \(feeling)") }
  func goesOn(_ phase: String) -> String { choose("\(phase) (continued)", "\(phase) (vervolg)") }
  func sheet(_ number: Int, of count: Int) -> String {
    choose(
      "Sheet \(number) of \(count), from left to right",
      "Blad \(number) van \(count), van links naar rechts"
    )
  }
  var otherwise: String { choose("next", "verder") }
  var again: String { choose("again", "opnieuw") }

  // MARK: Cards

  var nobodyAnswers: String { choose("nobody answers", "niemand antwoordt") }
  var noOwner: String { choose("no owner", "geen eigenaar") }
  func before(_ day: Day) -> String { choose("by \(day.inWords(.en))", "vóór \(day.inWords(.nl))") }
  func target(_ target: String) -> String { choose("target: \(target)", "doel: \(target)") }
  var knownEmpty: String { choose("nothing, on purpose", "bewust niets") }

  // MARK: Feelings

  func range(_ scale: FeelingScale) -> String {
    if let worst = scale.words.first, let best = scale.words.last {
      return choose("from \(worst) to \(best)", "van \(worst) tot \(best)")
    }
    let signed = scale.lowest < 0
    let (low, high) = (number(scale.lowest, isSigned: signed), number(scale.highest, isSigned: signed))
    return choose("from \(low) to \(high)", "van \(low) tot \(high)")
  }
  var veryHappy: String { choose("very happy", "heel blij") }
  var neutral: String { choose("neutral", "neutraal") }
  var veryAngry: String { choose("very unhappy", "heel boos") }
  var happy: String { choose("happy", "blij") }
  var angry: String { choose("unhappy", "boos") }
  var ownWords: String { choose("in their words", "in eigen woorden") }
  var unknownFeeling: String { choose("feeling unknown", "gevoel onbekend") }
  var unknown: String { choose("unknown", "onbekend") }
  var onlyWords: String { choose("only a word, no score", "alleen een woord, geen score") }
  var highest: String { choose("highest point", "hoogste punt") }
  var lowest: String { choose("lowest point", "laagste punt") }
  var highestShort: String { choose("highest", "hoogste") }
  var lowestShort: String { choose("lowest", "laagste") }
  var end: String { choose("end", "einde") }

  // MARK: Touchpoints and promises

  func control(_ control: Control) -> String {
    switch control {
    case .own: choose("our own", "eigen")
    case .partner: choose("partner", "partner")
    case .thirdParty: choose("third party", "derde partij")
    }
  }
  var noChannel: String { choose("No channel named", "Geen kanaal genoemd") }
  func promise(_ number: Int, _ words: String) -> String {
    choose("Promise \(number): \(words)", "Belofte \(number): \(words)")
  }
  func event(_ event: PromiseUse.Event) -> String {
    switch event {
    case .made: choose("promised", "beloofd")
    case .kept: choose("kept", "gehouden")
    case .broken: choose("broken", "gebroken")
    }
  }
  var openPromise: String { choose("not followed up", "niet ingelost") }

  // MARK: Gaps

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .critical: choose("critical", "kritiek")
    case .high: choose("high", "hoog")
    case .medium: choose("medium", "middel")
    case .low: choose("low", "laag")
    case .info: choose("remark", "opmerking")
    }
  }
  var muted: String { choose("muted", "gedempt") }
  var missing: String { choose("missing", "ontbreekt") }
  var silence: String { choose("silence", "stilte") }
  var gap: String { choose("Gap", "Gat") }
  var momentOfTruth: String { choose("moment of truth", "moment van de waarheid") }
  var atAGlance: String { choose("The journey at a glance", "De reis in één blik") }
}
