/// What people write for the lanes in other languages than the format's own, as found in public journey maps.
///
/// The author's own word is what a reader sees; no page is translated.
package let wordsElsewhere: [(lane: Lane, words: [String])] = [
  (.image, ["画像", "图片", "imagen", "bild"]),
  (
    .context,
    [
      "contexte", "contexto", "kontext", "auslöser", "ausgangslage", "déclencheur", "disparador", "gatilho",
      "状況",
      "背景", "触发", "进入点", "入口来源", "상황", "진입점", "контекст", "السياق",
    ]
  ),
  (
    .doing,
    [
      "actions", "acción", "acciones", "ação", "ações", "aktion", "aktionen", "handlung", "handlungen",
      "ablauf",
      "was passiert", "ce qu'elle fait", "ce qu'il fait", "que hace", "o que faz", "行動", "ユーザー行動", "顧客の行動",
      "行为", "行為", "使用者行為", "用户行为", "用户行动", "用户动作", "做什麼", "做什么", "행동", "사용자 행동", "действия",
      "действия клиента", "действие", "الإجراءات", "المستخدم",
    ]
  ),
  (
    .thinking,
    [
      "pensées", "pensée", "état d'esprit", "ce qu'elle pense", "ce qu'il pense", "pensamientos",
      "pensamentos", "gedanken", "思考",
      "思考・感情", "心理", "ユーザー心理", "想法", "用户想法", "생각", "мысли", "الأفكار",
    ]
  ),
  (
    .need,
    [
      "besoin", "besoins", "objectif", "objectifs", "necesidad", "necesidades", "objetivo", "objetivos",
      "bedürfnis",
      "bedürfnisse", "ziel", "ziele", "ゴール", "目標", "目的", "ニーズ", "需求", "用户期望", "用戶目標", "用户目标", "期望",
      "목표", "니즈", "사용자 목표", "목표/니즈", "потребности", "цель", "цели", "الهدف",
    ]
  ),
  (.question, ["preguntas", "perguntas", "fragen", "疑問", "質問", "问题", "問題", "질문", "вопросы"]),
  (
    .feeling,
    [
      "émotion", "émotions", "ressenti", "ce qu'elle ressent", "ce qu'il ressent", "emoción", "emociones",
      "emoção",
      "emoções", "sentimientos", "sentimentos", "emotionen", "gefühl", "gefühle", "stimmung", "感情", "感情曲線",
      "情緒",
      "情绪", "感受", "用户状态", "用户情绪", "감정", "사용자 감정", "эмоции", "чувства", "المشاعر",
    ]
  ),
  (
    .touchpoint,
    [
      "point de contact", "points de contact", "punto de contacto", "puntos de contacto", "ponto de contato",
      "pontos de contato", "tela", "pantalla", "kontaktpunkt", "kontaktpunkte", "berührungspunkte", "タッチポイント",
      "接点",
      "主なタッチポイント", "接觸點", "触点", "接触点", "觸點", "터치포인트", "화면", "точки касания", "точки контакта", "نقاط التواصل",
    ]
  ),
  (.message, ["message clé", "mensaje", "mensagem", "botschaft", "关键信息呈现", "메시지", "رسالة واحدة"]),
  (
    .backstage,
    [
      "coulisses", "datos", "dados criados", "dados criados/modificados", "hintergrundprozess", "数据操作",
      "系统响应",
      "システム", "시스템 응답", "закулисье",
    ]
  ),
  (
    .pain,
    [
      "point de douleur", "points de douleur", "ce qui coince", "irritants", "frein", "freins", "dolor",
      "dolores",
      "puntos de dolor", "puntos de fricción", "dor", "dores", "pontos de dor", "schmerzpunkt",
      "schmerzpunkte", "痛点",
      "痛點", "遇到問題", "遇到问题", "課題", "不満", "マイナス", "페인 포인트", "고충", "боли", "проблемы", "نقاط الألم",
    ]
  ),
  (
    .opportunity,
    [
      "opportunité", "opportunités", "la piste", "pistes", "oportunidad", "oportunidades", "oportunidade",
      "mejoras",
      "chance", "chancen", "verbesserungen", "機会", "機會", "产品机会", "產品機會", "机会", "改善", "기회", "возможности",
      "الفرص",
    ]
  ),
  (.solution, ["lösung", "lösungen", "solución", "soluções", "solução", "解決策", "解决方案", "해결책"]),
  (
    .metric,
    ["métricas", "indicateurs", "kennzahlen", "成功条件", "指標", "指标", "validação esperada", "지표", "метрики"]
  ),
  (.gap, ["écart", "brecha", "lücke", "lücken", "現状ギャップ", "差距", "격차", "разрыв"]),
]

/// What a heading, a table's corner or a word in front of a number says it is.
package enum StructureWord: CaseIterable, Hashable, Sendable {
  case phase, step, journey, persona

  /// In any language, without accents as in ids.
  package var words: [String] {
    switch self {
    case .phase:
      [
        "phase", "phases", "stage", "stages", "fase", "fasen", "fases", "stadium", "stadia", "level",
        "levensfase",
        "life-stage", "etape", "etapes", "etapa", "etapas", "stufe", "niveau", "act", "akte", "ステージ", "段階",
        "フェーズ",
        "阶段", "階段", "단계", "этап", "фаза", "مرحلة", "المرحلة", "fazis", "szakasz",
      ]
    case .step:
      [
        "step", "steps", "stap", "stappen", "schritt", "schritte", "paso", "pasos", "passo", "passos",
        "scene",
        "lepes", "activity", "activities", "activiteit", "ステップ", "步骤", "步驟", "шаг", "خطوة", "用户旅程",
      ]
    case .journey:
      [
        "journey", "journeys", "klantreis", "klantreizen", "gebruikersreis", "reis", "reizen", "parcours",
        "jornada",
        "jornadas", "recorrido", "kundenreise", "experience-map", "blueprint", "cjm", "旅程", "ジャーニー", "여정",
        "Journey",
        "путь", "رحلة", "utja",
      ]
    case .persona:
      [
        "persona", "personas", "persona-s", "profile", "profiel", "actor", "actors", "doelgroep",
        "background",
        "achtergrond", "table-of-contents", "inhoudsopgave", "legend", "legenda", "glossary",
      ]
    }
  }
}

/// What stands in front of a lane's name without changing what lane it is: “user actions”, “current pain points”.
package let qualifiersOfLanes: Set<String> = [
  "user", "users", "user-s", "customer", "customers", "customer-s", "client", "clients", "klant", "gebruiker",
  "medewerker", "visitor", "guest", "patient", "citizen", "veteran", "student", "employee", "player",
  "operator",
  "persona", "their", "our", "current", "today", "todays", "key", "main", "primary", "core", "top", "major",
  "typical",
  "possible", "potential", "common", "likely", "emotional", "emotionele", "huidige", "belangrijkste",
  "mogelijke",
  "biggest", "critical", "practice", "product", "new", "ux", "business", "reader", "buyer", "shopper",
  "member", "points", "remaining", "identified", "resterende",
]
