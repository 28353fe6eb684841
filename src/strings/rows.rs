/// A table of words, each under its own name: one that is missing, or that nothing uses, does not load.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($field:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        #[allow(missing_docs, reason = "the tables show each word's use")]
        pub struct $name { $(pub $field: String),* }
    };
}

pub(super) use words;
