use mandates::lang::Language;

use super::{
    entries::{Entry, UNSPECIFIED},
    names,
    random::Random,
    spelling,
};

const ENGLISH: [&str; 18] = [
    "Support to",
    "Evaluation of",
    "Advice on",
    "Review of",
    "Mid-term review of",
    "Training course on",
    "Needs assessment of",
    "Mapping of donor support to",
    "Scoping mission on",
    "Workshop on",
    "Lessons identified from",
    "Programme design for",
    "Baseline study of",
    "Technical assistance to",
    "Strategic advice on",
    "Backstopping support to",
    "Final evaluation of",
    "Facilitation of a dialogue on",
];

const ENGLISH_SUBJECTS: [&str; 36] = [
    "police reform",
    "the reform of the national police",
    "the security sector reform programme",
    "SSR policy",
    "defence reform",
    "the reform of the armed forces",
    "parliamentary oversight",
    "the national security strategy",
    "the DDR programme",
    "the reintegration of former combatants",
    "border management",
    "the gendarmerie",
    "community policing",
    "the justice sector",
    "access to justice",
    "prison reform",
    "public financial management of defence",
    "gender and security",
    "women in the police",
    "small arms control",
    "civil society and oversight",
    "the code of conduct of the army",
    "the inspectorate general",
    "human rights training",
    "maritime security",
    "the intelligence services",
    "transitional justice",
    "the criminal justice chain",
    "mine action",
    "the customs service",
    "crisis management",
    "local security councils",
    "the rule of law programme",
    "peacekeeping training",
    "the reform of military justice",
    "monitoring and evaluation",
];

const FRENCH: [&str; 18] = [
    "Appui à",
    "Évaluation de",
    "Conseil sur",
    "Revue de",
    "Évaluation à mi-parcours de",
    "Formation sur",
    "Évaluation des besoins de",
    "Cartographie de l’appui à",
    "Mission exploratoire sur",
    "Atelier sur",
    "Leçons tirées de",
    "Conception de",
    "Étude de référence de",
    "Assistance technique à",
    "Conseil stratégique sur",
    "Accompagnement de",
    "Évaluation finale de",
    "Étude cartographique de",
];

const FRENCH_SUBJECTS: [&str; 36] = [
    "la réforme de la police",
    "la réforme de la police nationale",
    "la réforme du secteur de la sécurité",
    "la politique de RSS",
    "la réforme de la défense",
    "la réforme des forces armées",
    "le contrôle parlementaire",
    "la stratégie nationale de sécurité",
    "le programme DDR",
    "la réinsertion des anciens combattants",
    "la gestion des frontières",
    "la gendarmerie",
    "la police de proximité",
    "le secteur de la justice",
    "l’accès à la justice",
    "la réforme pénitentiaire",
    "la gestion financière de la défense",
    "le genre et la sécurité",
    "les femmes dans la police",
    "le contrôle des armes légères",
    "la société civile",
    "le code de conduite de l’armée",
    "l’inspection générale",
    "la formation aux droits de l’homme",
    "la sécurité maritime",
    "les services de renseignement",
    "la justice transitionnelle",
    "la chaîne pénale",
    "le déminage humanitaire",
    "les douanes",
    "la gestion de crise",
    "les conseils locaux de sécurité",
    "le programme État de droit",
    "la formation au maintien de la paix",
    "la réforme de la justice militaire",
    "le suivi et l’évaluation",
];

/// A title of 4 to 12 words, most often with a place.
pub fn title(random: &mut Random, language: Language, places: &[Entry]) -> String {
    let places = places.iter().filter(|place| place.id != UNSPECIFIED.id);
    let places: Vec<String> = places.map(|place| place.located(language)).collect();
    loop {
        let (beginnings, subjects) = match language {
            Language::En => (&ENGLISH, &ENGLISH_SUBJECTS),
            Language::Fr => (&FRENCH, &FRENCH_SUBJECTS),
        };
        let (beginning, subject) = (*random.pick_early(beginnings), *random.pick_early(subjects));
        let title = joined(beginning, subject) + &ending(random, language, &places);
        if (4..=12).contains(&title.split(' ').count()) {
            return with_slips(random, &title);
        }
    }
}

/// A beginning and its subject; in French `à` and `de` melt with the article.
fn joined(beginning: &str, subject: &str) -> String {
    for (apart, together) in
        [("à le ", "au "), ("à les ", "aux "), ("de le ", "du "), ("de les ", "des ")]
    {
        let (word, article) = apart.split_once(' ').unwrap_or_default();
        let before = beginning.strip_suffix(word).filter(|before| before.ends_with(' '));
        if let (Some(before), Some(noun)) = (before, subject.strip_prefix(article)) {
            return format!("{before}{together}{noun}");
        }
    }
    format!("{beginning} {subject}")
}

fn ending(random: &mut Random, language: Language, places: &[String]) -> String {
    let (and, district) = match language {
        Language::En => ("and", "in the district of"),
        Language::Fr => ("et", "dans le district de"),
    };
    match (random.below(10), places) {
        (0..=5, [place, ..]) => format!(" {place}"),
        (6, [one, other, ..]) => format!(" {one} {and} {other}"),
        (7, [place, ..]) => format!(" {place}, phase {}", 1 + random.below(4)),
        (8, []) => format!(", phase {}", 1 + random.below(4)),
        _ => format!(" {district} {}", names::village(random)),
    }
}

fn with_slips(random: &mut Random, title: &str) -> String {
    let mut written = String::with_capacity(title.len());
    for word in title.split(' ') {
        if !written.is_empty() {
            written.push(' ');
        }
        spelling::write(random, word, &mut written);
    }
    written
}
