/// A word without what tells one from many: `policy` and `policies`, `local` and `locaux` are equal.
///
/// The rule is plain and asks for no language: a final `s`, or the `x` of `aux`, `eux` and `oux`;
/// then `y` as `ie`, `al` as `au`, and the `e` of `es` after a hissing sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number<'w> {
    stem: &'w str,
    ending: Ending,
}

/// How the singular goes on after the stem, where the plural goes on otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Alike,
    /// `-y`, `-ies`.
    Y,
    /// `-al`, `-aux`.
    Al,
}

/// Words whose last letter is no plural, or whose singular means something else: customs are no
/// custom, `cours` are no `cour`.
fn is_unchanged(word: &str) -> bool {
    matches!(
        word,
        "arms"
            | "corps"
            | "corrections"
            | "cours"
            | "customs"
            | "droits"
            | "fonds"
            | "goods"
            | "means"
            | "needs"
            | "news"
            | "pays"
    )
}

impl<'w> Number<'w> {
    /// Of a folded word. What a word being typed begins with begins its stem as well.
    pub(super) fn of(word: &'w str) -> Self {
        let one = match word.as_bytes() {
            [.., b's', b's'] => word,
            [_, _, .., b's'] | [_, .., b'a' | b'e' | b'o', b'u', b'x'] if !is_unchanged(word) => {
                &word[..word.len() - 1]
            }
            _ => word,
        };
        let cut = |letters: usize, ending| Self { stem: &one[..one.len() - letters], ending };
        match one.as_bytes() {
            [_, _, .., b'i', b'e'] => cut(2, Ending::Y),
            [_, _, _, .., b'y' | b'i'] => cut(1, Ending::Y),
            [.., b'e', b'a', b'u'] => cut(0, Ending::Alike),
            [_, _, .., b'a', b'l' | b'u'] => cut(1, Ending::Al),
            [_, .., b's', b's', b'e']
            | [_, .., b'c' | b's', b'h', b'e']
            | [_, _, .., b'x' | b'z', b'e'] => cut(1, Ending::Alike),
            _ => cut(0, Ending::Alike),
        }
    }

    /// The stem, with which every beginning of the word begins or goes on.
    pub(super) const fn stem(&self) -> &'w str {
        self.stem
    }
}
