// Command buildkit-parser prints what BuildKit's own parser reads in each Dockerfile that is named on standard
// input, one JSON object a line. With the argument "expand" it prints instead what BuildKit's lexer makes of each
// word in a JSON array on standard input; the environment is the second argument, a JSON object.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/buildkit/frontend/dockerfile/shell"
)

type heredoc struct {
	Delimiter string `json:"delimiter"`
	Expand    bool   `json:"expand"`
	StripTabs bool   `json:"stripTabs"`
	Content   string `json:"content"`
}

type instruction struct {
	Keyword   string       `json:"keyword"`
	FirstLine int          `json:"firstLine"`
	LastLine  int          `json:"lastLine"`
	Flags     []string     `json:"flags"`
	Exec      bool         `json:"exec"`
	Words     []string     `json:"words"`
	Heredocs  []heredoc    `json:"heredocs"`
	Trigger   *instruction `json:"trigger"`
}

type file struct {
	Readable     bool           `json:"readable"`
	Accepted     bool           `json:"accepted"`
	Instructions []*instruction `json:"instructions"`
}

type environment map[string]string

func (e environment) Get(name string) (string, bool) { value, set := e[name]; return value, set }
func (e environment) Keys() []string                 { return nil }

func convert(node *parser.Node) *instruction {
	result := &instruction{
		Keyword:   node.Value,
		FirstLine: node.StartLine,
		LastLine:  node.EndLine,
		Flags:     node.Flags,
		Exec:      node.Attributes["json"],
	}
	for next := node.Next; next != nil; next = next.Next {
		if len(next.Children) > 0 {
			result.Trigger = convert(next.Children[0])
		} else {
			result.Words = append(result.Words, next.Value)
		}
	}
	for _, doc := range node.Heredocs {
		result.Heredocs = append(result.Heredocs, heredoc{doc.Name, doc.Expand, doc.Chomp, doc.Content})
	}
	return result
}

func read(path string) file {
	data, err := os.ReadFile(path)
	if err != nil {
		panic(err)
	}
	parsed, err := parser.Parse(bytes.NewReader(data))
	if err != nil {
		return file{}
	}
	_, _, refused := instructions.Parse(parsed.AST, linter.New(&linter.Config{}))
	result := file{Readable: true, Accepted: refused == nil}
	for _, node := range parsed.AST.Children {
		result.Instructions = append(result.Instructions, convert(node))
	}
	return result
}

func expand(out *json.Encoder, env environment) {
	var words []string
	if err := json.NewDecoder(os.Stdin).Decode(&words); err != nil {
		panic(err)
	}
	for _, word := range words {
		value, _, err := shell.NewLex('\\').ProcessWord(word, env)
		if err != nil {
			out.Encode(nil)
		} else {
			out.Encode(value)
		}
	}
}

func main() {
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	if len(os.Args) > 2 && os.Args[1] == "expand" {
		env := environment{}
		if err := json.Unmarshal([]byte(os.Args[2]), &env); err != nil {
			panic(err)
		}
		expand(out, env)
		return
	}
	for paths := bufio.NewScanner(os.Stdin); paths.Scan(); {
		out.Encode(read(paths.Text()))
	}
}
