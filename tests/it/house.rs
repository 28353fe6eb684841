//! The sources of a package as the floors test sees them: files, modules, floors, paths. Read as
//! tokens, so that comments and strings say nothing and macros hide nothing.

use std::{collections::HashMap, fs, path::Path};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A module's path from the crate's root.
pub type Module = Vec<String>;

/// A source file.
pub struct File {
    /// From the package's root, with forward slashes.
    pub path: String,
    /// Its module; `None` for what is no module of the library.
    pub module: Option<Module>,
    /// Its tokens in order, groups opened, each with its line.
    pub flat: Vec<(String, usize)>,
    /// How many lines it has.
    pub lines: usize,
    tokens: TokenStream,
}

/// All sources, and the floors that `mod` lines make.
pub struct House {
    /// In order of path.
    pub files: Vec<File>,
    floors: HashMap<Module, Vec<(String, usize)>>,
}

impl House {
    /// The package at `root`.
    pub fn read(root: &Path) -> Self {
        let mut files = Vec::new();
        for folder in ["src", "tests", "benches"] {
            gather(root, &root.join(folder), &mut files);
        }
        let mut floors = HashMap::new();
        for file in &files {
            if let Some(module) = &file.module {
                let text = fs::read_to_string(root.join(&file.path)).expect("the file reads");
                floors.insert(module.clone(), floors_of(&file.tokens, &text));
            }
        }
        Self { files, floors }
    }

    /// The floor of a module among its siblings, from 0.
    pub fn floor(&self, parent: &[String], name: &str) -> Option<usize> {
        let siblings = self.floors.get(parent)?;
        let found = siblings.iter().find(|(own, _)| own == name)?;
        Some(found.1)
    }
}

fn gather(root: &Path, folder: &Path, files: &mut Vec<File>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("the folder lists").path()).collect();
    paths.sort();
    for path in paths {
        // What a package below this one was built into is no source.
        if path.ends_with("target") {
            continue;
        }
        if path.is_dir() {
            gather(root, &path, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).expect("the file reads");
            let tokens: TokenStream = text.parse().expect("the file is Rust");
            let mut flat = Vec::new();
            flatten(tokens.clone(), &mut flat);
            let path = path.strip_prefix(root).expect("the file is below the root");
            let path = path.to_string_lossy().replace('\\', "/");
            files.push(File {
                module: module_of(&path),
                lines: text.lines().count(),
                path,
                flat,
                tokens,
            });
        }
    }
}

fn module_of(path: &str) -> Option<Module> {
    let inner = path.strip_prefix("src/")?.strip_suffix(".rs")?;
    match inner {
        "main" => None,
        "lib" => Some(Vec::new()),
        inner => Some(inner.split('/').map(str::to_owned).collect()),
    }
}

fn flatten(tokens: TokenStream, flat: &mut Vec<(String, usize)>) {
    for token in tokens {
        let line = token.span().start().line;
        match token {
            TokenTree::Group(group) => {
                flat.push(("(".to_owned(), line));
                flatten(group.stream(), flat);
            }
            // A literal is quoted by its own marks and so never taken for a name.
            token => flat.push((token.to_string(), line)),
        }
    }
}

/// The modules a file declares; a blank line between two declarations begins a floor.
fn floors_of(tokens: &TokenStream, text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let (mut floors, mut floor, mut last) = (Vec::new(), 0, None);
    for three in tokens.windows(3) {
        let [TokenTree::Ident(word), TokenTree::Ident(name), TokenTree::Punct(end)] = three else {
            continue;
        };
        if word != "mod" || end.as_char() != ';' {
            continue;
        }
        let line = word.span().start().line;
        if let Some(last) = last {
            let between: &[&str] = &lines[last..line - 1];
            floor += usize::from(between.iter().any(|line| line.trim().is_empty()));
        }
        last = Some(line);
        floors.push((name.to_string(), floor));
    }
    floors
}

impl File {
    /// Every path of this crate that the file names, from the root, with its line. A path of which
    /// only the crate or the parent is named has no more parts than that.
    pub fn uses(&self) -> Vec<(usize, Module)> {
        let mut uses = Vec::new();
        if let Some(module) = &self.module {
            walk(self.tokens.clone(), module, &mut uses);
        }
        uses
    }
}

fn walk(tokens: TokenStream, module: &Module, uses: &mut Vec<(usize, Module)>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token {
            TokenTree::Group(group) => {
                let visibility = group.delimiter() == Delimiter::Parenthesis
                    && at > 0
                    && matches!(&tokens[at - 1], TokenTree::Ident(word) if word == "pub");
                let inline = at > 1
                    && group.delimiter() == Delimiter::Brace
                    && matches!(&tokens[at - 2], TokenTree::Ident(word) if word == "mod");
                if inline {
                    let mut inner = module.clone();
                    inner.push(tokens[at - 1].to_string());
                    walk(group.stream(), &inner, uses);
                } else if !visibility {
                    walk(group.stream(), module, uses);
                }
            }
            TokenTree::Ident(word) => {
                let line = word.span().start().line;
                let mut base = match word.to_string().as_str() {
                    "crate" => Some(Vec::new()),
                    "super" => Some(parent(module)),
                    // Alone, `self` is the receiver of a method.
                    "self" if is_colons(&tokens, at + 1) => Some(module.clone()),
                    _ => None,
                };
                let mut next = at + 1;
                while base.is_some()
                    && is_colons(&tokens, next)
                    && matches!(tokens.get(next + 2), Some(TokenTree::Ident(word)) if word == "super")
                {
                    base = base.map(|base| parent(&base));
                    next += 3;
                }
                if let Some(base) = base {
                    expand(&tokens, next, base, line, uses);
                }
            }
            _ => {}
        }
        at += 1;
    }
}

fn parent(module: &[String]) -> Module {
    module[..module.len().saturating_sub(1)].to_vec()
}

fn is_colons(tokens: &[TokenTree], at: usize) -> bool {
    let colon =
        |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(p)) if p.as_char() == ':');
    colon(at) && colon(at + 1)
}

/// What follows a path's beginning: names, and groups of them.
fn expand(
    tokens: &[TokenTree],
    at: usize,
    mut path: Module,
    line: usize,
    uses: &mut Vec<(usize, Module)>,
) {
    let mut at = at;
    while is_colons(tokens, at) {
        match tokens.get(at + 2) {
            Some(TokenTree::Ident(word)) => path.push(word.to_string()),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                return expand_group(group.stream(), &path, uses);
            }
            _ => break,
        }
        at += 3;
    }
    uses.push((line, path));
}

fn expand_group(tokens: TokenStream, path: &Module, uses: &mut Vec<(usize, Module)>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(p) if p.as_char() == ',');
    for one in tokens.split(is_comma) {
        let Some(first) = one.first() else { continue };
        let line = first.span().start().line;
        match first {
            TokenTree::Ident(word) if word == "self" => uses.push((line, path.clone())),
            TokenTree::Ident(word) => {
                let mut path = path.clone();
                path.push(word.to_string());
                expand(one, 1, path, line, uses);
            }
            TokenTree::Group(group) => expand_group(group.stream(), path, uses),
            // A star takes whatever the module itself has.
            _ => uses.push((line, path.clone())),
        }
    }
}
