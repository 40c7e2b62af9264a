import Diagnostics
import Journeys

extension DiagnosticID {
  /// What is wrong, and how to mend it, in a sentence.
  var meaning: LocalizedText {
    switch self {
    case .invalidUTF8, .fileTooLarge, .tooDeep, .tooComplex: ofFiles
    case .yamlSyntax, .yamlUnsupported, .frontMatterUnclosed, .frontMatterNotMapping, .duplicateKey,
      .unknownKey,
      .wrongType, .invalidValue, .invalidDate, .missingKey:
      ofFields
    case .rawHTML, .unsafeLink, .outsideImage, .brokenLink, .deadLink: ofProse
    case .duplicateID, .pathCollision, .unsafePath, .unknownPhaseModel, .unknownPhase, .unknownAudience,
      .unknownEvidence, .unknownPromise, .unknownStep, .unknownJourney, .unknownPain, .unknownRule,
      .unusedMute:
      ofNames
    case .invalidFeeling, .invalidNumber, .stepOutsidePhase, .journeyWithoutSteps, .emptyFile, .similarKey,
      .unplaced,
      .notImportable, .templateSyntax, .templateUnknownName,
      .invalidHistory:
      ofJourneys
    }
  }

  private var ofFiles: LocalizedText {
    switch self {
    case .invalidUTF8:
      LocalizedText(
        en: "The file is not UTF-8. Save it as UTF-8.",
        nl: "Het bestand is geen UTF-8. Bewaar het als UTF-8."
      )
    case .fileTooLarge:
      LocalizedText(
        en: "The file is larger than 2 MiB. Split it.",
        nl: "Het bestand is groter dan 2 MiB. Splits het."
      )
    case .tooDeep:
      LocalizedText(
        en: "Text is nested more than 64 levels deep.",
        nl: "De tekst is meer dan 64 niveaus diep genest."
      )
    default:
      LocalizedText(
        en: "The text holds more brackets, cells or values than is read.",
        nl: "De tekst heeft meer haken, cellen of waarden dan gelezen wordt."
      )
    }
  }

  private var ofFields: LocalizedText {
    switch self {
    case .yamlSyntax:
      LocalizedText(
        en: "The lines between --- are no YAML; a text with a colon needs quotes.",
        nl:
          "De regels tussen --- zijn geen YAML; een tekst met een dubbele punt moet tussen aanhalingstekens."
      )
    case .yamlUnsupported:
      LocalizedText(
        en: "Anchors, aliases, merge keys and tags of YAML are not read.",
        nl: "Ankers, aliassen, samenvoegingen en tags van YAML worden niet gelezen."
      )
    case .frontMatterUnclosed:
      LocalizedText(en: "The second line --- is missing.", nl: "De tweede regel --- ontbreekt.")
    case .frontMatterNotMapping:
      LocalizedText(
        en: "Between --- stands something else than key: value lines.",
        nl: "Tussen --- staat iets anders dan regels sleutel: waarde."
      )
    case .duplicateKey:
      LocalizedText(en: "A key comes twice. Keep one.", nl: "Een sleutel staat er twee keer. Houd er een.")
    case .unknownKey:
      LocalizedText(
        en: "A key that is not known here; it is left aside.",
        nl: "Een sleutel die hier niet bekend is; hij telt niet mee."
      )
    case .wrongType:
      LocalizedText(
        en: "A list where a text is expected, or the other way round.",
        nl: "Een lijst waar een tekst wordt verwacht, of andersom."
      )
    case .invalidValue:
      LocalizedText(
        en: "A word that is none of those expected; the message lists them.",
        nl: "Een woord dat geen van de verwachte is; de melding noemt ze."
      )
    case .invalidDate:
      LocalizedText(
        en: "A date is written year-month-day: 2026-10-01.",
        nl: "Een datum is jaar-maand-dag: 2026-10-01."
      )
    default: LocalizedText(en: "Something that is needed is left out.", nl: "Iets dat nodig is, ontbreekt.")
    }
  }

  private var ofProse: LocalizedText {
    switch self {
    case .rawHTML:
      LocalizedText(
        en: "HTML is shown as text; write Markdown. Comments and <br> are fine.",
        nl: "HTML wordt als tekst getoond; schrijf Markdown. Commentaar en <br> mogen."
      )
    case .unsafeLink:
      LocalizedText(
        en: "A link of a kind that is not safe on a page is dropped.",
        nl: "Een link die op een pagina niet veilig is vervalt."
      )
    case .outsideImage:
      LocalizedText(
        en: "An image from another site is dropped; put the file beside the text.",
        nl: "Een afbeelding van een andere site vervalt; zet het bestand bij de tekst."
      )
    case .brokenLink:
      LocalizedText(
        en: "A link in the text leads to no file of the site.",
        nl: "Een link in de tekst leidt naar geen bestand van de site."
      )
    default:
      LocalizedText(en: "A link on a page leads nowhere.", nl: "Een link op een pagina leidt nergens heen.")
    }
  }

  private var ofNames: LocalizedText {
    switch self {
    case .duplicateID:
      LocalizedText(
        en: "Two things have one id. Give one of them another.",
        nl: "Twee dingen hebben dezelfde id. Geef een ervan een andere."
      )
    case .pathCollision:
      LocalizedText(
        en: "Two files would have one address. Rename one.",
        nl: "Twee bestanden zouden hetzelfde adres krijgen. Hernoem er een."
      )
    case .unsafePath:
      LocalizedText(
        en: "A file’s name or a link on disk that has no place in a site.",
        nl: "Een bestandsnaam of koppeling op schijf die niet in een site past."
      )
    case .unknownPhaseModel:
      LocalizedText(en: "No phase model has that id.", nl: "Geen fasemodel heeft die id.")
    case .unknownPhase:
      LocalizedText(
        en: "The model has no phase of that name; {.prose} says that a heading is none.",
        nl: "Het model heeft geen fase van die naam; {.prose} zegt dat een kop er geen is."
      )
    case .unknownAudience:
      LocalizedText(
        en: "No audience has that id; another is close.",
        nl: "Geen doelgroep heeft die id; een andere lijkt erop."
      )
    case .unknownEvidence: LocalizedText(en: "No source has that id.", nl: "Geen bron heeft die id.")
    case .unknownPromise: LocalizedText(en: "No promise has that id.", nl: "Geen belofte heeft die id.")
    case .unknownStep: LocalizedText(en: "No step has that id.", nl: "Geen stap heeft die id.")
    case .unknownJourney: LocalizedText(en: "No journey has that id.", nl: "Geen reis heeft die id.")
    case .unknownPain:
      LocalizedText(
        en: "Nothing in the journey is called what an opportunity solves.",
        nl: "Niets in de reis heet zoals wat een kans oplost."
      )
    case .unknownRule: LocalizedText(en: "No rule has that id.", nl: "Geen regel heeft die id.")
    default:
      LocalizedText(
        en: "A muted gap is not there any more. Take the mute out.",
        nl: "Een gedempt gat is er niet meer. Haal de demping weg."
      )
    }
  }

  private var ofJourneys: LocalizedText {
    switch self {
    case .invalidFeeling:
      LocalizedText(
        en: "A feeling is off the scale; choose another number or set feeling-scale.",
        nl: "Een gevoel valt buiten de schaal; kies een ander getal of zet gevoelsschaal."
      )
    case .invalidNumber:
      LocalizedText(
        en: "A number that is none, or outside its limits.",
        nl: "Een getal dat er geen is, of buiten zijn grenzen."
      )
    case .stepOutsidePhase:
      LocalizedText(
        en: "Cards before the first phase are shown as text. Put a heading above them.",
        nl: "Kaarten voor de eerste fase worden tekst. Zet er een kop boven."
      )
    case .journeyWithoutSteps:
      LocalizedText(
        en: "No phase or step was found; the page shows the text.",
        nl: "Er is geen fase of stap gevonden; de pagina toont de tekst."
      )
    case .emptyFile: LocalizedText(en: "The file is empty.", nl: "Het bestand is leeg.")
    case .similarKey:
      LocalizedText(
        en: "A word of your own that is close to a known one.",
        nl: "Een eigen woord dat op een bekend woord lijkt."
      )
    case .unplaced:
      LocalizedText(
        en: "Something that could not be placed; nothing of it is lost.",
        nl: "Iets dat geen plaats kreeg; er gaat niets van verloren."
      )
    case .notImportable:
      LocalizedText(
        en: "A file that can’t be imported, and what is expected of it.",
        nl: "Een bestand dat niet te importeren is, en wat ervan verwacht wordt."
      )
    case .templateSyntax:
      LocalizedText(en: "A template is no Mustache.", nl: "Een sjabloon is geen Mustache.")
    case .invalidHistory:
      LocalizedText(
        en: "A line of the history of gaps can’t be read.",
        nl: "Een regel in de geschiedenis van gaten is niet te lezen."
      )
    default:
      LocalizedText(
        en: "A template asks for a name that we don’t offer.",
        nl: "Een sjabloon vraagt om een naam die er niet is."
      )
    }
  }
}
