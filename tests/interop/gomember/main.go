// gomember is a plain member of a memberlist cluster, built on the package that Debian ships, for the
// interoperation tests. Standard output carries one JSON object a line: {"event":"ready|join|leave|update"} as they
// happen, {"event":"members"} on demand. Standard input takes commands, one a line: "members", "join HOST:PORT…",
// "leave", "quit"; its end is "quit". A death is the event "leave", since the package hides the difference. The packaged
// library knows no labels.
package main

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"net"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/hashicorp/memberlist"
)

type member struct {
	Name    string `json:"name"`
	Address string `json:"address"`
	Meta    string `json:"meta"`
}

type line struct {
	Event   string   `json:"event"`
	Name    string   `json:"name,omitempty"`
	Address string   `json:"address,omitempty"`
	Members []member `json:"members,omitempty"`
	Joined  int      `json:"joined,omitempty"`
	Detail  string   `json:"detail,omitempty"`
	Health  int      `json:"health"`
	AtMs    int64    `json:"at_ms"`
}

var out sync.Mutex

func tell(l line) {
	l.AtMs = time.Now().UnixNano() / 1000000
	bytes, err := json.Marshal(l)
	if err != nil {
		log.Fatal(err)
	}
	out.Lock()
	defer out.Unlock()
	fmt.Println(string(bytes))
}

func describe(node *memberlist.Node) member {
	return member{node.Name, net.JoinHostPort(node.Addr.String(), fmt.Sprint(node.Port)),
		base64.StdEncoding.EncodeToString(node.Meta)}
}

type events struct{}

func (events) report(event string, node *memberlist.Node) {
	m := describe(node)
	tell(line{Event: event, Name: m.Name, Address: m.Address})
}
func (e events) NotifyJoin(node *memberlist.Node)   { e.report("join", node) }
func (e events) NotifyLeave(node *memberlist.Node)  { e.report("leave", node) }
func (e events) NotifyUpdate(node *memberlist.Node) { e.report("update", node) }

// A delegate that says nothing: memberlist announces delegate versions only if there is one.
type quiet struct{ meta []byte }

func (q quiet) NodeMeta(int) []byte           { return q.meta }
func (quiet) NotifyMsg([]byte)                {}
func (quiet) GetBroadcasts(int, int) [][]byte { return nil }
func (quiet) LocalState(bool) []byte          { return nil }
func (quiet) MergeRemoteState([]byte, bool)   {}

func fail(format string, arguments ...interface{}) {
	fmt.Fprintf(os.Stderr, "gomember: "+format+"\n", arguments...)
	os.Exit(2)
}

func configure(profile string) *memberlist.Config {
	switch profile {
	case "lan":
		return memberlist.DefaultLANConfig()
	case "wan":
		return memberlist.DefaultWANConfig()
	case "local":
		return memberlist.DefaultLocalConfig()
	}
	fail("there is no profile %q", profile)
	return nil
}

func main() {
	name := flag.String("name", "", "name of this member")
	bind := flag.String("bind", "127.0.0.1", "address")
	port := flag.Int("port", 0, "port of packets and streams; 0: any")
	join := flag.String("join", "", "host:port of members to join, separated by commas")
	key := flag.String("key", "", "16, 24 or 32 bytes in base64")
	profile := flag.String("profile", "lan", "lan, wan or local")
	protocol := flag.Int("protocol", 2, "memberlist protocol to speak, 1 to 5")
	delegate := flag.String("delegate", "0,0,0", "delegate versions: min,max,current")
	compress := flag.Bool("compress", true, "compress packets")
	meta := flag.String("meta", "", "meta data")
	logFile := flag.String("log", "", "file for memberlist's own log")
	flag.Parse()

	config := configure(*profile)
	config.Name = *name
	config.BindAddr = *bind
	config.BindPort = *port
	config.AdvertiseAddr = *bind
	config.AdvertisePort = *port
	config.ProtocolVersion = uint8(*protocol)
	config.EnableCompression = *compress
	config.Events = events{}
	config.Delegate = quiet{[]byte(*meta)}
	if _, err := fmt.Sscanf(*delegate, "%d,%d,%d", &config.DelegateProtocolMin, &config.DelegateProtocolMax,
		&config.DelegateProtocolVersion); err != nil {
		fail("delegate versions %q: %v", *delegate, err)
	}
	if *key != "" {
		secret, err := base64.StdEncoding.DecodeString(*key)
		if err != nil {
			fail("the key: %v", err)
		}
		config.SecretKey = secret
	}
	config.LogOutput = os.Stderr
	if *logFile != "" {
		file, err := os.Create(*logFile)
		if err != nil {
			fail("%v", err)
		}
		config.LogOutput = file
	}

	list, err := memberlist.Create(config)
	if err != nil {
		fail("%v", err)
	}
	self := describe(list.LocalNode())
	tell(line{Event: "ready", Name: self.Name, Address: self.Address})
	if *join != "" {
		joinAll(list, strings.Split(*join, ","))
	}
	serve(list)
}

func joinAll(list *memberlist.Memberlist, seeds []string) {
	joined, err := list.Join(seeds)
	result := line{Event: "joined", Joined: joined}
	if err != nil {
		result.Detail = err.Error()
	}
	tell(result)
}

func serve(list *memberlist.Memberlist) {
	commands := bufio.NewScanner(os.Stdin)
	for commands.Scan() {
		words := strings.Fields(commands.Text())
		if len(words) == 0 {
			continue
		}
		switch words[0] {
		case "members":
			result := line{Event: "members", Health: list.GetHealthScore()}
			for _, node := range list.Members() {
				result.Members = append(result.Members, describe(node))
			}
			tell(result)
		case "join":
			joinAll(list, words[1:])
		case "leave":
			result := line{Event: "left"}
			if err := list.Leave(5 * time.Second); err != nil {
				result.Detail = err.Error()
			}
			tell(result)
		case "quit":
			os.Exit(0)
		}
	}
}
