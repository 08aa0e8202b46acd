<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>PageText</name>
    <message>
        <source>%1: %2</source>
        <comment>node, why it does not answer</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 ist ausgefallen.</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 ist wieder da.</translation>
    </message>
    <message>
        <source>Check its host and its log, then start it again; it rejoins on its own.</source>
        <translation>Host und Protokoll prüfen, dann wieder starten; der Knoten tritt von selbst wieder bei.</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <source>%1 is cut off from nodes that the database shows as alive.</source>
        <translation>%1 ist von Knoten abgeschnitten, die laut Datenbank leben.</translation>
    </message>
    <message>
        <source>%1 is no longer cut off.</source>
        <translation>%1 ist nicht mehr abgeschnitten.</translation>
    </message>
    <message>
        <source>Repair the network between it and its peers; it comes back on its own.</source>
        <translation>Das Netz zwischen ihm und den anderen reparieren; er kommt von selbst zurück.</translation>
    </message>
    <message>
        <source>Other gossip key</source>
        <translation>Anderer Gossip-Schlüssel</translation>
    </message>
    <message>
        <source>%1 runs with a gossip key that its peers do not have.</source>
        <translation>%1 läuft mit einem Gossip-Schlüssel, den die anderen nicht haben.</translation>
    </message>
    <message>
        <source>%1 is no longer shut out by its gossip key.</source>
        <translation>%1 ist nicht mehr durch seinen Gossip-Schlüssel ausgesperrt.</translation>
    </message>
    <message>
        <source>It missed a change of keys: copy gossip-keyring.json from the data directory of another node into that of this one, then restart it.</source>
        <translation>Ein Schlüsselwechsel ist an ihm vorbeigegangen: gossip-keyring.json aus dem Datenverzeichnis eines anderen Knotens in seines kopieren, dann neu starten.</translation>
    </message>
    <message>
        <source>No leader</source>
        <translation>Kein Leiter</translation>
    </message>
    <message>
        <source>No node holds the leader lease.</source>
        <translation>Kein Knoten hält die Leitungsfrist.</translation>
    </message>
    <message>
        <source>The cluster has a leader again.</source>
        <translation>Der Cluster hat wieder einen Leiter.</translation>
    </message>
    <message>
        <source>Check that the nodes reach the database: without a leader no scheduled work is done.</source>
        <translation>Prüfen, ob die Knoten die Datenbank erreichen: Ohne Leiter bleibt geplante Arbeit liegen.</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>Ohne Datenbank</translation>
    </message>
    <message>
        <source>%1 cannot reach the database.</source>
        <translation>%1 erreicht die Datenbank nicht.</translation>
    </message>
    <message>
        <source>%1 reaches the database again.</source>
        <translation>%1 erreicht die Datenbank wieder.</translation>
    </message>
    <message>
        <source>Check the database, and the network between this node and the database.</source>
        <translation>Die Datenbank prüfen und das Netz zwischen diesem Knoten und der Datenbank.</translation>
    </message>
    <message>
        <source>Partly unreachable</source>
        <translation>Teils unerreichbar</translation>
    </message>
    <message>
        <source>%1 is unreachable from some of its peers.</source>
        <translation>%1 ist für einige der anderen unerreichbar.</translation>
    </message>
    <message>
        <source>%1 is reachable from all of its peers again.</source>
        <translation>%1 ist für alle anderen wieder erreichbar.</translation>
    </message>
    <message>
        <source>Check firewalls and routes between the nodes named (gossip port, UDP and TCP), in the direction given.</source>
        <translation>Firewalls und Routen zwischen den genannten Knoten prüfen (Gossip-Port, UDP und TCP), in der angegebenen Richtung.</translation>
    </message>
    <message>
        <source>Schema differs</source>
        <translation>Anderes Schema</translation>
    </message>
    <message>
        <source>%1 uses a different schema than its peers.</source>
        <translation>%1 arbeitet mit einem anderen Schema als die anderen.</translation>
    </message>
    <message>
        <source>%1 has the same schema as its peers again.</source>
        <translation>%1 hat wieder dasselbe Schema wie die anderen.</translation>
    </message>
    <message>
        <source>Compare the versions: a newer one has migrated the database. Restart the node with a version that knows the schema.</source>
        <translation>Die Versionen vergleichen: Eine neuere hat die Datenbank umgestellt. Den Knoten mit einer Version neu starten, die das Schema kennt.</translation>
    </message>
    <message>
        <source>Version differs</source>
        <translation>Andere Version</translation>
    </message>
    <message>
        <source>%1 runs a different version than its peers.</source>
        <translation>%1 läuft mit einer anderen Version als die anderen.</translation>
    </message>
    <message>
        <source>%1 runs the same version as its peers again.</source>
        <translation>%1 läuft wieder mit derselben Version wie die anderen.</translation>
    </message>
    <message>
        <source>Install the cluster&apos;s version there and restart the node.</source>
        <translation>Dort die Version des Clusters installieren und den Knoten neu starten.</translation>
    </message>
    <message>
        <source>Config differs</source>
        <translation>Andere Konfig.</translation>
    </message>
    <message>
        <source>%1 runs a different configuration than its peers.</source>
        <translation>%1 läuft mit einer anderen Konfiguration als die anderen.</translation>
    </message>
    <message>
        <source>%1 runs the same configuration as its peers again.</source>
        <translation>%1 läuft wieder mit derselben Konfiguration wie die anderen.</translation>
    </message>
    <message>
        <source>Compare the keys, make the files alike, then reload the node that differs.</source>
        <translation>Die Schlüssel vergleichen, die Dateien angleichen, dann den abweichenden Knoten neu laden.</translation>
    </message>
    <message>
        <source>Config unreadable</source>
        <translation>Konfig. unlesbar</translation>
    </message>
    <message>
        <source>%1 cannot use its configuration file and would not start with it.</source>
        <translation>%1 kann seine Konfigurationsdatei nicht verwenden und würde mit ihr nicht starten.</translation>
    </message>
    <message>
        <source>The configuration file of %1 can be used again.</source>
        <translation>Die Konfigurationsdatei von %1 ist wieder verwendbar.</translation>
    </message>
    <message>
        <source>Mend the file or put the last good one back; musterd --check-config --config FILE tests it. Until then the node goes on with what it read last: do not restart it.</source>
        <translation>Die Datei berichtigen oder die letzte gute zurücklegen; musterd --check-config --config FILE prüft sie. Bis dahin läuft der Knoten mit dem weiter, was er zuletzt gelesen hat: nicht neu starten.</translation>
    </message>
    <message>
        <source>Clock skew</source>
        <translation>Uhr geht falsch</translation>
    </message>
    <message>
        <source>The clock of %1 is wrong.</source>
        <translation>Die Uhr von %1 geht falsch.</translation>
    </message>
    <message>
        <source>The clock of %1 is right again.</source>
        <translation>Die Uhr von %1 geht wieder richtig.</translation>
    </message>
    <message>
        <source>Correct that clock and find out why its time daemon did not: messages are ordered by it.</source>
        <translation>Diese Uhr stellen und herausfinden, warum ihr Zeitdienst es nicht tat: Nach ihr werden Nachrichten geordnet.</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>Verdächtig</translation>
    </message>
    <message>
        <source>%1 does not answer; it is being checked.</source>
        <translation>%1 antwortet nicht; der Knoten wird geprüft.</translation>
    </message>
    <message>
        <source>%1 answers again.</source>
        <translation>%1 antwortet wieder.</translation>
    </message>
    <message>
        <source>Wait: within seconds it is either confirmed alive or declared down.</source>
        <translation>Warten: Binnen Sekunden ist er entweder als lebend bestätigt oder gilt als ausgefallen.</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Überlastet</translation>
    </message>
    <message>
        <source>%1 is too busy to hear others in time.</source>
        <translation>%1 ist zu überlastet, um andere rechtzeitig zu hören.</translation>
    </message>
    <message>
        <source>%1 hears others in time again.</source>
        <translation>%1 hört andere wieder rechtzeitig.</translation>
    </message>
    <message>
        <source>Look at the CPU of its host, and at what else runs there.</source>
        <translation>Die CPU seines Hosts ansehen, und was dort sonst läuft.</translation>
    </message>
    <message>
        <source>Address differs</source>
        <translation>Adresse weicht ab</translation>
    </message>
    <message>
        <source>%1 advertises an address that its packets do not come from.</source>
        <translation>%1 gibt eine Adresse an, von der seine Pakete nicht kommen.</translation>
    </message>
    <message>
        <source>The packets of %1 come from the address that it advertises again.</source>
        <translation>Die Pakete von %1 kommen wieder von der angegebenen Adresse.</translation>
    </message>
    <message>
        <source>Set ClusterSettings.AdvertiseAddress there to the address that its peers reach it at.</source>
        <translation>Dort ClusterSettings.AdvertiseAddress auf die Adresse setzen, unter der die anderen ihn erreichen.</translation>
    </message>
    <message>
        <source>Facts unknown</source>
        <translation>Angaben fehlen</translation>
    </message>
    <message>
        <source>%1 has not yet reported its version, schema and configuration.</source>
        <translation>%1 hat Version, Schema und Konfiguration noch nicht gemeldet.</translation>
    </message>
    <message>
        <source>%1 has reported its version, schema and configuration.</source>
        <translation>%1 hat Version, Schema und Konfiguration gemeldet.</translation>
    </message>
    <message>
        <source>Wait: a node reports them within seconds of its start.</source>
        <translation>Warten: Ein Knoten meldet sie binnen Sekunden nach dem Start.</translation>
    </message>
    <message>
        <source>Not reloaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>The configuration file of %1 was edited and is not reloaded.</source>
        <translation>Die Konfigurationsdatei von %1 wurde geändert und nicht neu geladen.</translation>
    </message>
    <message>
        <source>%1 runs what its configuration file says again.</source>
        <translation>%1 läuft wieder mit dem, was in der Konfigurationsdatei steht.</translation>
    </message>
    <message>
        <source>Review what changed, then reload the configuration there, or restore the file.</source>
        <translation>Die Änderungen durchsehen, dann dort die Konfiguration neu laden oder die Datei wiederherstellen.</translation>
    </message>
    <message>
        <source>Restart pending</source>
        <translation>Neustart nötig</translation>
    </message>
    <message>
        <source>%1 needs a restart before changed keys take effect.</source>
        <translation>%1 braucht einen Neustart, damit geänderte Schlüssel wirken.</translation>
    </message>
    <message>
        <source>%1 no longer needs a restart.</source>
        <translation>%1 braucht keinen Neustart mehr.</translation>
    </message>
    <message>
        <source>Restart the node when its users can spare it.</source>
        <translation>Den Knoten neu starten, sobald seine Nutzer ihn entbehren können.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>%1 is stopping.</source>
        <translation>%1 hält an.</translation>
    </message>
    <message>
        <source>%1 is no longer stopping.</source>
        <translation>%1 hält nicht mehr an.</translation>
    </message>
    <message>
        <source>Nothing to do: it leaves the cluster in order.</source>
        <translation>Nichts zu tun: Er verlässt den Cluster ordnungsgemäß.</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>%1 is in maintenance and takes no traffic.</source>
        <translation>%1 ist in Wartung und nimmt keinen Verkehr an.</translation>
    </message>
    <message>
        <source>%1 is no longer in maintenance.</source>
        <translation>%1 ist nicht mehr in Wartung.</translation>
    </message>
    <message>
        <source>Return it to service when the maintenance is done.</source>
        <translation>Nach Ende der Wartung wieder in Dienst nehmen.</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>Wird entleert</translation>
    </message>
    <message>
        <source>%1 is being taken out of rotation.</source>
        <translation>%1 wird aus dem Verkehr genommen.</translation>
    </message>
    <message>
        <source>%1 is back in rotation.</source>
        <translation>%1 nimmt wieder Verkehr an.</translation>
    </message>
    <message>
        <source>Wait until its users are on other nodes, or return it to service.</source>
        <translation>Warten, bis seine Nutzer auf anderen Knoten sind, oder ihn wieder in Dienst nehmen.</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Tritt bei</translation>
    </message>
    <message>
        <source>%1 is starting and not yet ready.</source>
        <translation>%1 startet und ist noch nicht bereit.</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 ist bereit.</translation>
    </message>
    <message>
        <source>Wait: it serves as soon as it is ready.</source>
        <translation>Warten: Er bedient, sobald er bereit ist.</translation>
    </message>
    <message>
        <source>Gossip unencrypted</source>
        <translation>Gossip unverschlüsselt</translation>
    </message>
    <message>
        <source>The gossip of %1 is not encrypted.</source>
        <translation>Der Gossip von %1 ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>The gossip of %1 is encrypted now.</source>
        <translation>Der Gossip von %1 ist jetzt verschlüsselt.</translation>
    </message>
    <message>
        <source>Give it the cluster&apos;s key ring; the security guide says how to encrypt the gossip of a running cluster.</source>
        <translation>Ihm den Schlüsselring des Clusters geben; die Anleitung zur Sicherheit sagt, wie man den Gossip eines laufenden Clusters verschlüsselt.</translation>
    </message>
    <message>
        <source>Clock not synchronized</source>
        <translation>Uhr nicht synchronisiert</translation>
    </message>
    <message>
        <source>The clock of %1 is not synchronized.</source>
        <translation>Die Uhr von %1 ist nicht synchronisiert.</translation>
    </message>
    <message>
        <source>The clock of %1 is synchronized again.</source>
        <translation>Die Uhr von %1 ist wieder synchronisiert.</translation>
    </message>
    <message>
        <source>Start a time daemon on that host.</source>
        <translation>Auf diesem Host einen Zeitdienst starten.</translation>
    </message>
    <message>
        <source>Host limits</source>
        <translation>Host-Limits</translation>
    </message>
    <message>
        <source>%1 meets the recommended limits again.</source>
        <translation>%1 erfüllt wieder die empfohlenen Limits.</translation>
    </message>
    <message>
        <source>When every node has the key, set %1 to true in each file and reload all nodes.</source>
        <translation>Sobald jeder Knoten den Schlüssel hat, %1 in jeder Datei auf true setzen und alle Knoten neu laden.</translation>
    </message>
    <message>
        <source>%1 has joined.</source>
        <translation>%1 ist beigetreten.</translation>
    </message>
    <message>
        <source>%1 has left.</source>
        <translation>%1 ist ausgetreten.</translation>
    </message>
    <message>
        <source>%1 is no longer listed.</source>
        <translation>%1 wird nicht mehr aufgeführt.</translation>
    </message>
    <message>
        <source>%1 leads now.</source>
        <translation>%1 leitet jetzt.</translation>
    </message>
    <message>
        <source>The verdict is now %1.</source>
        <translation>Das Urteil ist jetzt %1.</translation>
    </message>
    <message>
        <source>The clock of %1 jumped.</source>
        <translation>Die Uhr von %1 ist gesprungen.</translation>
    </message>
    <message>
        <source>A write of %1 was refused: it no longer leads.</source>
        <translation>Ein Schreibzugriff von %1 wurde abgelehnt: Der Knoten leitet nicht mehr.</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>lebt</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>verdächtig</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>left</source>
        <translation>ausgetreten</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>tritt bei</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>wird entleert</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>takes effect on reload</source>
        <translation>wirkt beim Neuladen</translation>
    </message>
    <message>
        <source>takes effect when database connections are recycled</source>
        <translation>wirkt, wenn Datenbankverbindungen erneuert werden</translation>
    </message>
    <message>
        <source>takes effect after a restart of the node</source>
        <translation>wirkt nach einem Neustart des Knotens</translation>
    </message>
    <message>
        <source>changing it interrupts the whole service</source>
        <translation>eine Änderung unterbricht den ganzen Dienst</translation>
    </message>
    <message>
        <source>may differ per node</source>
        <translation>darf je Knoten abweichen</translation>
    </message>
    <message>
        <source>edited on disk, not reloaded</source>
        <translation>Datei geändert, nicht geladen</translation>
    </message>
    <message>
        <source>reloaded, restart pending</source>
        <translation>geladen, Neustart nötig</translation>
    </message>
    <message>
        <source>set by an environment variable</source>
        <translation>durch Umgebungsvariable</translation>
    </message>
    <message>
        <source>default of another version</source>
        <translation>Vorgabe anderer Version</translation>
    </message>
    <message>
        <source>changed on this node only</source>
        <translation>nur auf diesem Knoten geändert</translation>
    </message>
    <message>
        <source>first leader of this cluster</source>
        <translation>erster Leiter dieses Clusters</translation>
    </message>
    <message>
        <source>the previous leader&apos;s lease expired</source>
        <translation>die Frist des vorigen Leiters lief ab</translation>
    </message>
    <message>
        <source>the lease was released</source>
        <translation>die Frist wurde freigegeben</translation>
    </message>
    <message>
        <source>transferred by an operator</source>
        <translation>von einem Operator übergeben</translation>
    </message>
    <message>
        <source>a node with a lower id had been stable for 30 s</source>
        <translation>ein Knoten mit niedrigerer ID war 30 s lang stabil</translation>
    </message>
    <message>
        <source>the database is another one</source>
        <translation>die Datenbank ist eine andere</translation>
    </message>
    <message>
        <source>nobody took over</source>
        <translation>niemand übernahm</translation>
    </message>
    <message>
        <source>the lease was not renewed in time</source>
        <translation>die Frist wurde nicht rechtzeitig erneuert</translation>
    </message>
    <message>
        <source>another node took over</source>
        <translation>ein anderer Knoten übernahm</translation>
    </message>
    <message>
        <source>%2 cannot hear %1, but %1 hears %2: one-way cut.</source>
        <translation>%2 hört %1 nicht, aber %1 hört %2: in einer Richtung unterbrochen.</translation>
    </message>
    <message>
        <source>Nothing gets through between %1 and %2 in either direction.</source>
        <translation>Zwischen %1 und %2 kommt in keiner Richtung etwas durch.</translation>
    </message>
    <message>
        <source>UDP does not get through between %1 and %2; TCP does.</source>
        <translation>Zwischen %1 und %2 kommt UDP nicht durch; TCP schon.</translation>
    </message>
    <message>
        <source>%1 cannot open TCP connections to %2; UDP gets through.</source>
        <translation>%1 kann zu %2 keine TCP-Verbindungen öffnen; UDP kommt durch.</translation>
    </message>
    <message>
        <source>Most packets between %1 and %2 are lost.</source>
        <translation>Die meisten Pakete zwischen %1 und %2 gehen verloren.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>Change configuration</source>
        <translation>Konfiguration ändern</translation>
    </message>
    <message>
        <source>Reload configuration</source>
        <translation>Konfiguration neu laden</translation>
    </message>
    <message>
        <source>Recycle database connections</source>
        <translation>Datenbankverbindungen erneuern</translation>
    </message>
    <message>
        <source>Transfer leadership</source>
        <translation>Leitung übergeben</translation>
    </message>
    <message>
        <source>Clear preferred leader</source>
        <translation>Leiterwunsch aufheben</translation>
    </message>
    <message>
        <source>Change log levels</source>
        <translation>Protokollstufen ändern</translation>
    </message>
    <message>
        <source>Change gossip keys</source>
        <translation>Gossip-Schlüssel ändern</translation>
    </message>
    <message>
        <source>Create team</source>
        <translation>Team anlegen</translation>
    </message>
    <message>
        <source>Add to team</source>
        <translation>Zum Team hinzufügen</translation>
    </message>
    <message>
        <source>Remove from team</source>
        <translation>Aus dem Team entfernen</translation>
    </message>
    <message>
        <source>Add to channel</source>
        <translation>Zum Kanal hinzufügen</translation>
    </message>
    <message>
        <source>Remove from channel</source>
        <translation>Aus dem Kanal entfernen</translation>
    </message>
    <message>
        <source>Archive channel</source>
        <translation>Kanal archivieren</translation>
    </message>
    <message>
        <source>Restore channel</source>
        <translation>Kanal wiederherstellen</translation>
    </message>
    <message>
        <source>Read overview</source>
        <translation>Übersicht lesen</translation>
    </message>
    <message>
        <source>Read configuration</source>
        <translation>Konfiguration lesen</translation>
    </message>
    <message>
        <source>Read logs</source>
        <translation>Protokolle lesen</translation>
    </message>
    <message>
        <source>Read log levels</source>
        <translation>Protokollstufen lesen</translation>
    </message>
    <message>
        <source>Read gossip keys</source>
        <translation>Gossip-Schlüssel lesen</translation>
    </message>
    <message>
        <source>Read node history</source>
        <translation>Knotenverlauf lesen</translation>
    </message>
    <message>
        <source>Read audit</source>
        <translation>Audit lesen</translation>
    </message>
    <message>
        <source>Read list of routes</source>
        <translation>Routenliste lesen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>needs the role system_admin</source>
        <translation>die Rolle system_admin ist nötig</translation>
    </message>
    <message>
        <source>wrong name or password</source>
        <translation>Name oder Kennwort falsch</translation>
    </message>
    <message>
        <source>too many failed attempts</source>
        <translation>zu viele Fehlversuche</translation>
    </message>
    <message>
        <source>too many failed attempts from this address</source>
        <translation>zu viele Fehlversuche von dieser Adresse</translation>
    </message>
    <message>
        <source>the configuration is read-only</source>
        <translation>die Konfiguration ist schreibgeschützt</translation>
    </message>
    <message>
        <source>not done on %1</source>
        <translation>nicht erledigt auf %1</translation>
    </message>
    <message>
        <source>the server answered %1</source>
        <translation>der Server antwortete %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>all nodes</source>
        <translation>alle Knoten</translation>
    </message>
    <message>
        <source>the next node</source>
        <translation>der nächste Knoten</translation>
    </message>
    <message>
        <source>Id used twice</source>
        <translation>ID doppelt benutzt</translation>
    </message>
    <message>
        <source>Two processes use the id of %1.</source>
        <translation>Zwei Prozesse benutzen die ID von %1.</translation>
    </message>
    <message>
        <source>Only one process uses the id of %1 again.</source>
        <translation>Die ID von %1 benutzt wieder nur ein Prozess.</translation>
    </message>
    <message>
        <source>Stop the copy. If it is to be a node of its own, delete the file node-id in its data directory, then start it again.</source>
        <translation>Die Kopie anhalten. Soll sie ein eigener Knoten sein, die Datei node-id in ihrem Datenverzeichnis löschen, dann neu starten.</translation>
    </message>
    <message>
        <source>Database shared</source>
        <translation>Datenbank geteilt</translation>
    </message>
    <message>
        <source>Another cluster uses this cluster&apos;s database.</source>
        <translation>Ein anderer Cluster benutzt die Datenbank dieses Clusters.</translation>
    </message>
    <message>
        <source>No other cluster uses this cluster&apos;s database any more.</source>
        <translation>Kein anderer Cluster benutzt mehr die Datenbank dieses Clusters.</translation>
    </message>
    <message>
        <source>Set the same ClusterSettings.ClusterName on all nodes, or give the other cluster a database of its own.</source>
        <translation>Auf allen Knoten dasselbe ClusterSettings.ClusterName einstellen, oder dem anderen Cluster eine eigene Datenbank geben.</translation>
    </message>
    <message>
        <source>Other database</source>
        <translation>Andere Datenbank</translation>
    </message>
    <message>
        <source>%1 uses another database than this cluster.</source>
        <translation>%1 benutzt eine andere Datenbank als dieser Cluster.</translation>
    </message>
    <message>
        <source>%1 uses the cluster&apos;s database.</source>
        <translation>%1 benutzt die Datenbank des Clusters.</translation>
    </message>
    <message>
        <source>Compare SqlSettings.DataSource on the nodes named: what users write on one is missing on the other.</source>
        <translation>SqlSettings.DataSource auf den genannten Knoten vergleichen: Was Benutzer auf dem einen schreiben, fehlt auf dem anderen.</translation>
    </message>
    <message>
        <source>Its port refuses connections: the process is gone. Look at its log, then start it; it rejoins on its own.</source>
        <translation>Sein Port lehnt Verbindungen ab: Der Prozess ist weg. Sein Log ansehen, dann starten; er tritt von selbst wieder bei.</translation>
    </message>
    <message>
        <source>Its port takes connections and nothing answers: the process hangs. End it first, since it still holds its data directory, then start it.</source>
        <translation>Sein Port nimmt Verbindungen an, und nichts antwortet: Der Prozess hängt. Ihn zuerst beenden, denn er hält noch sein Datenverzeichnis, dann starten.</translation>
    </message>
    <message>
        <source>Its host does not answer at all: check the host, and the network on the way to it.</source>
        <translation>Sein Host antwortet überhaupt nicht: den Host prüfen, und das Netz auf dem Weg dorthin.</translation>
    </message>
    <message>
        <source>The process of %1 stood still.</source>
        <translation>Der Prozess von %1 stand still.</translation>
    </message>
    <message>
        <source>Database locked</source>
        <translation>Datenbank gesperrt</translation>
    </message>
    <message>
        <source>Nothing can be written to the database.</source>
        <translation>In die Datenbank kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>The database can be written to again.</source>
        <translation>In die Datenbank kann wieder geschrieben werden.</translation>
    </message>
    <message>
        <source>Find the program that holds the database&apos;s lock (a backup, a shell of SQLite), and let it end, or make room on its disk.</source>
        <translation>Das Programm suchen, das die Sperre der Datenbank hält (eine Sicherung, eine SQLite-Shell), und es enden lassen, oder auf ihrer Platte Platz schaffen.</translation>
    </message>
    <message>
        <source>%1 runs with limits that are not as recommended.</source>
        <translation>%1 läuft mit Limits, die nicht der Empfehlung entsprechen.</translation>
    </message>
    <message>
        <source>Set them as recommended before they are reached.</source>
        <translation>Wie empfohlen setzen, bevor sie erreicht werden.</translation>
    </message>
    <message>
        <source>unknown key, has no effect</source>
        <translation>unbekannter Schlüssel, ohne Wirkung</translation>
    </message>
    <message>
        <source>Unknown key</source>
        <translation>Unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>The configuration file of %1 has an unknown key.</source>
        <translation>Die Konfigurationsdatei von %1 hat einen unbekannten Schlüssel.</translation>
    </message>
    <message>
        <source>The configuration file of %1 has no unknown key any more.</source>
        <translation>Die Konfigurationsdatei von %1 hat keinen unbekannten Schlüssel mehr.</translation>
    </message>
    <message>
        <source>Correct its name in the file, then reload the node.</source>
        <translation>Den Namen in der Datei berichtigen, dann den Knoten neu laden.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 Dateien</translation>
    </message>
    <message>
        <source>%1 processes</source>
        <translation>%1 Prozesse</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 Verbindungen</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>zu niedrig</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>zu hoch</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>too narrow</source>
        <translation>zu eng</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primärserver</translation>
    </message>
    <message>
        <source>Replica</source>
        <translation>Replikat</translation>
    </message>
    <message>
        <source>Search replica</source>
        <translation>Such-Replikat</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Writes are held up</source>
        <translation>Schreiben blockiert</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesbar</translation>
    </message>
    <message>
        <source>Not a replica</source>
        <translation>Kein Replikat</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Andere Daten</translation>
    </message>
    <message>
        <source>Replay paused</source>
        <translation>Einspielen pausiert</translation>
    </message>
    <message>
        <source>Receives nothing</source>
        <translation>Empfängt nichts</translation>
    </message>
    <message>
        <source>Far behind</source>
        <translation>Weit zurück</translation>
    </message>
    <message>
        <source>It answers and does what it should.</source>
        <translation>Er antwortet und tut, was er soll.</translation>
    </message>
    <message>
        <source>It does not answer in time. Look whether the server runs, and whether this node may reach it.</source>
        <translation>Er antwortet nicht rechtzeitig. Prüfen, ob der Server läuft und ob dieser Knoten ihn erreichen darf.</translation>
    </message>
    <message>
        <source>It answers, but another program's transaction holds up every write. End that program.</source>
        <translation>Er antwortet, aber die Transaktion eines anderen Programms blockiert jedes Schreiben. Jenes Programm beenden.</translation>
    </message>
    <message>
        <source>It takes no writes: default_transaction_read_only is on there, or it is a standby. Lead the nodes to the primary, or let this one write.</source>
        <translation>Er nimmt nichts zum Schreiben an: default_transaction_read_only ist dort an, oder er ist ein Standby. Die Knoten zum Primärserver führen oder diesen schreiben lassen.</translation>
    </message>
    <message>
        <source>It is named as a replica, but takes writes by itself: somebody promoted it. Nothing may write to it while the primary is in use.</source>
        <translation>Er ist als Replikat eingetragen, nimmt aber selbst Schreibzugriffe an: jemand hat ihn befördert. Solange der Primärserver benutzt wird, darf nichts auf ihn schreiben.</translation>
    </message>
    <message>
        <source>It is a standby of another database than the primary. Correct SqlSettings.DataSourceReplicas.</source>
        <translation>Er ist Standby einer anderen Datenbank als der des Primärservers. SqlSettings.DataSourceReplicas berichtigen.</translation>
    </message>
    <message>
        <source>It goes on receiving, but shows old data. pg_wal_replay_resume() lets it go on.</source>
        <translation>Er empfängt weiter, zeigt aber alte Daten. pg_wal_replay_resume() lässt ihn fortfahren.</translation>
    </message>
    <message>
        <source>Nothing streams to it although the primary answers. Its log says why; look at primary_conninfo.</source>
        <translation>Nichts strömt zu ihm, obwohl der Primärserver antwortet. Sein Protokoll sagt, warum; primary_conninfo prüfen.</translation>
    </message>
    <message>
        <source>It cannot keep up with the primary. Look at its disk and for long queries that hold up its replay.</source>
        <translation>Er kommt dem Primärserver nicht nach. Seine Platte prüfen und nach langen Abfragen suchen, die das Einspielen aufhalten.</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>Er antwortet nicht.</translation>
    </message>
    <message>
        <source>It is no standby: it takes writes by itself.</source>
        <translation>Er ist kein Standby: er nimmt selbst Schreibzugriffe an.</translation>
    </message>
    <message>
        <source>It holds the data of another system.</source>
        <translation>Er hält die Daten eines anderen Systems.</translation>
    </message>
    <message>
        <source>It is on another timeline than the primary.</source>
        <translation>Er ist auf einer anderen Zeitlinie als der Primärserver.</translation>
    </message>
    <message>
        <source>Its replay is paused.</source>
        <translation>Sein Einspielen ist pausiert.</translation>
    </message>
    <message>
        <source>It receives nothing from the primary.</source>
        <translation>Er empfängt nichts vom Primärserver.</translation>
    </message>
    <message>
        <source>It streams from another replica.</source>
        <translation>Er strömt von einem anderen Replikat.</translation>
    </message>
    <message>
        <source>It is too far behind the primary.</source>
        <translation>Er liegt zu weit hinter dem Primärserver zurück.</translation>
    </message>
    <message>
        <source>It has not been compared with the primary yet.</source>
        <translation>Er wurde noch nicht mit dem Primärserver verglichen.</translation>
    </message>
    <message>
        <source>A node that vanished holds its connections and locks until the server notices it.</source>
        <translation>Ein verschwundener Knoten behält Verbindungen und Sperren, bis der Server es bemerkt.</translation>
    </message>
    <message>
        <source>Without it a crash of the host can destroy the database: restore it from a backup then.</source>
        <translation>Ohne sie kann ein Absturz des Hosts die Datenbank zerstören; dann hilft nur eine Sicherung.</translation>
    </message>
    <message>
        <source>Without it a crash of the host can leave pages half written.</source>
        <translation>Ohne sie kann ein Absturz des Hosts halb geschriebene Seiten hinterlassen.</translation>
    </message>
    <message>
        <source>Without it a crash loses what was acknowledged: messages, sessions, and who leads.</source>
        <translation>Ohne sie gehen bei einem Absturz bestätigte Daten verloren: Nachrichten, Sitzungen und wer leitet.</translation>
    </message>
    <message>
        <source>All nodes connect at once after a restart, and administrators must still get in.</source>
        <translation>Nach einem Neustart verbinden sich alle Knoten zugleich, und Administratoren müssen noch hineinkommen.</translation>
    </message>
    <message>
        <source>What is read often should come from memory; a quarter of the server's memory is usual.</source>
        <translation>Was oft gelesen wird, sollte aus dem Speicher kommen; üblich ist ein Viertel des Speichers.</translation>
    </message>
    <message>
        <source>It reserves nothing, but with too low a value the planner avoids indexes; three quarters of the server's memory is usual.</source>
        <translation>Es reserviert nichts, aber bei zu kleinem Wert meidet der Planer Indexe; üblich sind drei Viertel des Speichers.</translation>
    </message>
    <message>
        <source>Sorting that does not fit into it goes through files on the disk.</source>
        <translation>Sortieren, das nicht hineinpasst, geht über Dateien auf der Platte.</translation>
    </message>
    <message>
        <source>Vacuuming and building indexes are many times slower without it.</source>
        <translation>Ohne sie sind Aufräumen und Aufbauen von Indexen um ein Vielfaches langsamer.</translation>
    </message>
    <message>
        <source>On solid-state disks a random read costs hardly more than the next one; otherwise indexes are avoided.</source>
        <translation>Auf SSDs kostet wahlfreies Lesen kaum mehr als das nächste; sonst werden Indexe gemieden.</translation>
    </message>
    <message>
        <source>Large queries such as searches use several cores.</source>
        <translation>Große Abfragen wie Suchen nutzen mehrere Kerne.</translation>
    </message>
    <message>
        <source>Without it tables grow, and one day the server stops taking writes.</source>
        <translation>Ohne sie wachsen Tabellen, und eines Tages nimmt der Server nichts mehr an.</translation>
    </message>
    <message>
        <source>One busy table must not keep the others from being vacuumed.</source>
        <translation>Eine viel benutzte Tabelle darf die anderen nicht vom Aufräumen abhalten.</translation>
    </message>
</context>
<context>
    <name>muster::models::Change</name>
    <message>
        <source>Leader transfer</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Leadership is being transferred to %1, as an operator requested.</source>
        <translation>Die Leitung wird an %1 übergeben, wie ein Operator es wünschte.</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>Wird entleert</translation>
    </message>
    <message>
        <source>%1: users are being moved to other nodes.</source>
        <translation>%1: Nutzer werden auf andere Knoten verlegt.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>%1: it was asked to stop.</source>
        <translation>%1: soll anhalten.</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Tritt bei</translation>
    </message>
    <message>
        <source>%1: not yet in full service.</source>
        <translation>%1: noch nicht voll im Dienst.</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>%1: out of rotation until somebody returns it.</source>
        <translation>%1: aus dem Verkehr genommen, bis das jemand aufhebt.</translation>
    </message>
    <message>
        <source>Encryption changes</source>
        <translation>Wird verschlüsselt</translation>
    </message>
    <message>
        <source>Gossip is being encrypted step by step: not yet by all on %1.</source>
        <translation>Der Gossip wird schrittweise verschlüsselt: noch nicht ganz auf %1.</translation>
    </message>
    <message>
        <source>Keys change</source>
        <translation>Schlüsselwechsel</translation>
    </message>
    <message>
        <source>The gossip keys are being changed: not all nodes have the same number.</source>
        <translation>Die Gossip-Schlüssel werden gewechselt: Nicht alle Knoten haben gleich viele.</translation>
    </message>
</context>
<context>
    <name>muster::models::EventModel</name>
    <message>
        <source>cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>muster::models::Events</name>
    <message>
        <source>The cluster</source>
        <translation>Der Cluster</translation>
    </message>
    <message>
        <source>The verdict is now %1; it was %2.</source>
        <translation>Das Urteil ist jetzt %1; es war %2.</translation>
    </message>
    <message>
        <source>%1 leads in term %2.</source>
        <translation>%1 leitet in Amtszeit %2.</translation>
    </message>
    <message>
        <source>%1 leads again, in term %2.</source>
        <translation>%1 leitet wieder, in Amtszeit %2.</translation>
    </message>
    <message>
        <source>%1 leads in term %2, after %3.</source>
        <translation>%1 leitet in Amtszeit %2, nach %3.</translation>
    </message>
    <message>
        <source>A write of %1 in term %2 was refused: term %3 has begun.</source>
        <translation>Ein Schreibzugriff von %1 in Amtszeit %2 wurde abgelehnt: Amtszeit %3 hat begonnen.</translation>
    </message>
    <message>
        <source>A write of %1 in term %2 was refused: %4 leads in term %3.</source>
        <translation>Ein Schreibzugriff von %1 in Amtszeit %2 wurde abgelehnt: %4 leitet in Amtszeit %3.</translation>
    </message>
    <message>
        <source>No node has led for %1.</source>
        <translation>Seit %1 leitet kein Knoten.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>The process of %1 stood still for %2.</source>
        <translation>Der Prozess von %1 stand %2 lang still.</translation>
    </message>
</context>
<context>
    <name>muster::models::Foreign</name>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>name (serf, alive)</comment>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message numerus="yes">
        <source>%n foreign member(s) in the gossip, not counted: %1.</source>
        <translation>
            <numerusform>%n fremdes Mitglied im Gossip, nicht gezählt: %1.</numerusform>
            <numerusform>%n fremde Mitglieder im Gossip, nicht gezählt: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2) at %3: %4, heard %5</source>
        <comment>name (serf) at address: alive, heard 2 s ago</comment>
        <translation>%1 (%2) auf %3: %4, gehört %5</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::History</name>
    <message>
        <source>Time to answer</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>half within</source>
        <translation>Hälfte binnen</translation>
    </message>
    <message>
        <source>99 % within</source>
        <translation>99 % binnen</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>Open sockets</source>
        <translation>Offene Sockets</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>WebSockets</source>
        <translation>WebSockets</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Clock ahead</source>
        <translation>Uhr geht vor</translation>
    </message>
    <message>
        <source>Round trip to peers</source>
        <translation>Laufzeit zu anderen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a value, its unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>chart, line</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: not measured</source>
        <comment>chart</comment>
        <translation>%1: nicht gemessen</translation>
    </message>
    <message>
        <source>%1: now %2, highest %3 at %4</source>
        <comment>chart</comment>
        <translation>%1: jetzt %2, am höchsten %3 um %4</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a line, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not measured at %1</source>
        <translation>um %1 nicht gemessen</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a value, a time</comment>
        <translation>%1 um %2</translation>
    </message>
</context>
<context>
    <name>muster::models::Hosts</name>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Offene Dateien</translation>
    </message>
    <message>
        <source>Each connection is an open file: at the limit new clients are turned away.</source>
        <translation>Jede Verbindung ist eine offene Datei: am Limit werden neue Clients abgewiesen.</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Threads count as processes: at the limit no worker, plugin or database connection can be started.</source>
        <translation>Threads zählen als Prozesse: am Limit lässt sich kein Arbeiter, kein Plugin und keine Datenbankverbindung mehr starten.</translation>
    </message>
    <message>
        <source>Each connection from a proxy, or to a database, takes a local port: at the limit connecting fails.</source>
        <translation>Jede Verbindung von einem Proxy oder zu einer Datenbank braucht einen lokalen Port: am Limit schlägt das Verbinden fehl.</translation>
    </message>
    <message>
        <source>Seconds that a closed connection keeps its memory and port while the other end is silent.</source>
        <translation>Sekunden, die eine geschlossene Verbindung Speicher und Port behält, während die Gegenseite schweigt.</translation>
    </message>
    <message>
        <source>Lets new outgoing connections use the ports of finished ones instead of waiting a minute for them.</source>
        <translation>Lässt neue ausgehende Verbindungen die Ports beendeter nutzen, statt eine Minute auf sie zu warten.</translation>
    </message>
    <message>
        <source>Connections that wait to be accepted: above it, clients that all reconnect at once are refused.</source>
        <translation>Verbindungen, die auf Annahme warten: darüber werden Clients, die sich alle zugleich wieder verbinden, abgewiesen.</translation>
    </message>
    <message>
        <source>Connections that are being opened: above it, clients that all reconnect at once wait for seconds.</source>
        <translation>Verbindungen, die gerade aufgebaut werden: darüber warten Clients, die sich alle zugleich wieder verbinden, sekundenlang.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>the cluster&apos;s time (± %1)</source>
        <comment>this clock shows</comment>
        <translation>die Zeit des Clusters (± %1)</translation>
    </message>
    <message>
        <source>%1 ahead of the cluster&apos;s time (± %2)</source>
        <translation>%1 vor der Zeit des Clusters (± %2)</translation>
    </message>
    <message>
        <source>%1 behind the cluster&apos;s time (± %2)</source>
        <translation>%1 hinter der Zeit des Clusters (± %2)</translation>
    </message>
    <message>
        <source>%1, unknown whether it synchronizes the clock</source>
        <translation>%1, unbekannt, ob er die Zeit hält</translation>
    </message>
    <message>
        <source>Takes effect at the next start of musterd.</source>
        <translation>Wirkt beim nächsten Start von musterd.</translation>
    </message>
    <message>
        <source>The clock of %1 differs from its peers by up to %2; no majority.</source>
        <translation>Die Uhr von %1 weicht von den anderen um bis zu %2 ab; keine Mehrheit.</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 fast.</source>
        <translation>Die Uhr von %1 geht %2 vor.</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 slow.</source>
        <translation>Die Uhr von %1 geht %2 nach.</translation>
    </message>
    <message numerus="yes">
        <source>Measured to ± %1; %2 of %n clock(s) agree within %3.</source>
        <translation>
            <numerusform>Auf ± %1 gemessen; %2 von %n Uhr stimmt auf %3 überein.</numerusform>
            <numerusform>Auf ± %1 gemessen; %2 von %n Uhren stimmen auf %3 überein.</numerusform>
        </translation>
    </message>
    <message>
        <source>synchronized, from outside this container</source>
        <translation>synchronisiert, von außerhalb dieses Containers</translation>
    </message>
    <message>
        <source>synchronized, by an unknown daemon</source>
        <translation>synchronisiert, von einem unbekannten Dienst</translation>
    </message>
    <message>
        <source>synchronized by %1</source>
        <translation>synchronisiert durch %1</translation>
    </message>
    <message>
        <source>not synchronized: the host of this container must do it</source>
        <translation>nicht synchronisiert: das muss der Host dieses Containers tun</translation>
    </message>
    <message>
        <source>not synchronized: no time daemon runs</source>
        <translation>nicht synchronisiert: es läuft kein Zeitdienst</translation>
    </message>
    <message>
        <source>not synchronized: %1 reaches no time server</source>
        <translation>nicht synchronisiert: %1 erreicht keinen Zeitserver</translation>
    </message>
    <message>
        <source>Takes effect immediately, and after each boot.</source>
        <translation>Wirkt sofort und nach jedem Systemstart.</translation>
    </message>
    <message>
        <source>The host of %1 had been suspended for %2.</source>
        <translation>Der Host von %1 war %2 lang angehalten.</translation>
    </message>
    <message>
        <source>The clock of %1 was set forward by %2.</source>
        <translation>Die Uhr von %1 wurde um %2 vorgestellt.</translation>
    </message>
    <message>
        <source>The clock of %1 was set back by %2.</source>
        <translation>Die Uhr von %1 wurde um %2 zurückgestellt.</translation>
    </message>
    <message>
        <source>%1 runs with limits that are not as recommended: %2.</source>
        <translation>%1 läuft mit Limits, die nicht der Empfehlung entsprechen: %2.</translation>
    </message>
</context>
<context>
    <name>muster::models::LimitModel</name>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
</context>
<context>
    <name>muster::models::LogModel</name>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>log line: time, node, level, message</comment>
        <translation>%1, %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>muster::models::LogText</name>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1
The line itself has no time; it is shown after the previous line.</source>
        <translation>%1
Die Zeile selbst hat keine Zeit; sie steht hinter der vorigen.</translation>
    </message>
    <message>
        <source>%1 by the cluster&apos;s time
%2 by the node&apos;s own clock</source>
        <translation>%1 nach der Zeit des Clusters
%2 nach der Uhr des Knotens</translation>
    </message>
    <message>
        <source>text</source>
        <comment>name of the only field of a line that is not JSON</comment>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>muster::models::Mark</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Weicht ab</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Changing</source>
        <translation>Im Wandel</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ausgetreten</translation>
    </message>
</context>
<context>
    <name>muster::models::Mismatch</name>
    <message>
        <source>(not set)</source>
        <translation>(nicht gesetzt)</translation>
    </message>
    <message>
        <source>majority: %1</source>
        <translation>Mehrheit: %1</translation>
    </message>
    <message>
        <source>last agreed: %1</source>
        <translation>zuletzt einig: %1</translation>
    </message>
    <message>
        <source>no majority</source>
        <translation>keine Mehrheit</translation>
    </message>
    <message>
        <source>The file on %1 was changed and not reloaded. Reloading makes the running value the one on disk.</source>
        <translation>Die Datei auf %1 wurde geändert und nicht neu geladen. Neu laden macht den Wert der Datei zum laufenden Wert.</translation>
    </message>
    <message>
        <source>The new value is on disk on %1 and takes effect only after a restart of that node.</source>
        <translation>Der neue Wert steht auf %1 in der Datei und wirkt erst nach einem Neustart dieses Knotens.</translation>
    </message>
    <message>
        <source>An environment variable on %1 overrides the file. Change it where the service is started, then restart that node.</source>
        <translation>Eine Umgebungsvariable auf %1 übersteuert die Datei. Ändern Sie sie dort, wo der Dienst gestartet wird, und starten Sie den Knoten dann neu.</translation>
    </message>
    <message>
        <source>%1 runs a different value than most nodes. Make the files identical: edit the one on %1, or copy its value to the others; then reload.</source>
        <translation>%1 verwendet einen anderen Wert als die meisten Knoten. Gleichen Sie die Dateien an: Ändern Sie die auf %1 oder übernehmen Sie ihren Wert auf die anderen; dann neu laden.</translation>
    </message>
    <message>
        <source>No value has a majority between %1. Decide which one is right, write it into every file, then reload all nodes.</source>
        <translation>Kein Wert hat eine Mehrheit zwischen %1. Entscheiden Sie, welcher richtig ist, schreiben Sie ihn in jede Datei und laden Sie dann alle Knoten neu.</translation>
    </message>
    <message>
        <source>Nothing to fix: this difference is allowed.</source>
        <translation>Nichts zu tun: Dieser Unterschied ist erlaubt.</translation>
    </message>
    <message>
        <source>Configuration differences of %1, seen by %2 at %3</source>
        <translation>Konfigurationsunterschiede von %1, gesehen von %2 um %3</translation>
    </message>
    <message>
        <source>  %1: running %2, on disk %3</source>
        <translation>  %1: läuft mit %2, in der Datei %3</translation>
    </message>
    <message>
        <source>No differences.</source>
        <translation>Keine Unterschiede.</translation>
    </message>
    <message>
        <source>unknown key, did you mean %1?</source>
        <translation>unbekannter Schlüssel, gemeint war %1?</translation>
    </message>
    <message>
        <source>No version of Muster here knows this key, so it has no effect. Correct its name in the file on %1, then reload.</source>
        <translation>Keine Version von Muster kennt hier diesen Schlüssel, er hat also keine Wirkung. Den Namen in der Datei auf %1 berichtigen, dann neu laden.</translation>
    </message>
</context>
<context>
    <name>muster::models::MismatchModel</name>
    <message>
        <source>(not set)</source>
        <translation>(nicht gesetzt)</translation>
    </message>
    <message>
        <source>%1 – %2, %3</source>
        <comment>key, reference value, what a change needs</comment>
        <translation>%1 – %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>node, status</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Key, node</source>
        <translation>Schlüssel, Knoten</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft mit</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>key, what a change needs</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>muster::models::NodeModel</name>
    <message>
        <source>Leader</source>
        <translation>Leiter</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>seen by so many of so many</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>no peers</source>
        <translation>keine anderen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ</source>
        <translation>
            <numerusform>%n Schlüssel anders</numerusform>
            <numerusform>%n Schlüssel anders</numerusform>
        </translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>stimmt überein</translation>
    </message>
    <message>
        <source>%1
node id %2</source>
        <translation>%1
Knoten-ID %2</translation>
    </message>
    <message>
        <source>running %1
on disk %2</source>
        <translation>läuft mit %1
in der Datei %2</translation>
    </message>
    <message>
        <source>How many of the other live nodes see it alive</source>
        <translation>Wie viele der anderen lebenden Knoten ihn lebend sehen</translation>
    </message>
    <message>
        <source>When the answering node last had evidence from it</source>
        <translation>Wann der antwortende Knoten zuletzt ein Lebenszeichen von ihm hatte</translation>
    </message>
    <message>
        <source>%1, last known status %2</source>
        <translation>%1, zuletzt bekannter Zustand %2</translation>
    </message>
    <message>
        <source>%1, status %2</source>
        <translation>%1, Zustand %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Gesehen von</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Its clock is %1.
The clock is %2.</source>
        <comment>ahead of the cluster&apos;s time, synchronized by</comment>
        <translation>Ihr Stand: %1.
Sie ist %2.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>What its peers measured, the middle of them; the line shows the last minutes.</source>
        <translation>Was die anderen gemessen haben, der mittlere Wert; die Linie zeigt die letzten Minuten.</translation>
    </message>
    <message>
        <source>No peer reports the round trip: none reaches it, or the cluster is too large to report all.</source>
        <translation>Niemand meldet die Laufzeit: Keiner erreicht ihn, oder der Cluster ist zu groß, um alles zu melden.</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <comment>a status</comment>
        <translation>Zuletzt bekannt: %1</translation>
    </message>
    <message>
        <source>%1 (last known)</source>
        <translation>%1 (zuletzt bekannt)</translation>
    </message>
</context>
<context>
    <name>muster::models::Notice</name>
    <message>
        <source>The console has lost contact with the cluster.</source>
        <translation>Die Konsole hat den Kontakt zum Cluster verloren.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 ist ausgefallen.</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 ist wieder da.</translation>
    </message>
    <message>
        <source>Reconnected to the cluster.</source>
        <translation>Wieder mit dem Cluster verbunden.</translation>
    </message>
    <message>
        <source>No node of the cluster answers.</source>
        <translation>Kein Knoten des Clusters antwortet.</translation>
    </message>
</context>
<context>
    <name>muster::models::RoundTrips</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>muster::models::Sentences</name>
    <message>
        <source>%1 runs version %2; no version has a majority.</source>
        <translation>%1 läuft mit Version %2; keine Version hat eine Mehrheit.</translation>
    </message>
    <message>
        <source>%1 runs version %2; most nodes run %3.</source>
        <translation>%1 läuft mit Version %2; die meisten Knoten mit %3.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 runs a different configuration than its peers: %n key(s) differ, no majority.</source>
        <translation>
            <numerusform>%1 läuft mit einer anderen Konfiguration als die anderen: %n Schlüssel weicht ab, keine Mehrheit.</numerusform>
            <numerusform>%1 läuft mit einer anderen Konfiguration als die anderen: %n Schlüssel weichen ab, keine Mehrheit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 runs a configuration that differs in %n key(s).</source>
        <translation>
            <numerusform>%1 läuft mit einer Konfiguration, die in %n Schlüssel abweicht.</numerusform>
            <numerusform>%1 läuft mit einer Konfiguration, die in %n Schlüsseln abweicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names of nodes</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>a duration</comment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The cluster</source>
        <translation>Der Cluster</translation>
    </message>
    <message numerus="yes">
        <source>%1 has a changed configuration file that it has not reloaded: %n key(s).</source>
        <translation>
            <numerusform>%1 hat eine geänderte Konfigurationsdatei nicht neu geladen: %n Schlüssel.</numerusform>
            <numerusform>%1 hat eine geänderte Konfigurationsdatei nicht neu geladen: %n Schlüssel.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot use its configuration file and would not start with it: %2</source>
        <translation>%1 kann seine Konfigurationsdatei nicht verwenden und würde mit ihr nicht starten: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 needs a restart before %n changed key(s) take effect.</source>
        <translation>
            <numerusform>%1 braucht einen Neustart, damit %n geänderter Schlüssel wirkt.</numerusform>
            <numerusform>%1 braucht einen Neustart, damit %n geänderte Schlüssel wirken.</numerusform>
        </translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message numerus="yes">
        <source>Nothing heard from it for %1; %2 of %n peer(s) see it alive.</source>
        <translation>
            <numerusform>Seit %1 nichts gehört; %2 von %n anderen Knoten sieht ihn lebend.</numerusform>
            <numerusform>Seit %1 nichts gehört; %2 von %n anderen Knoten sehen ihn lebend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) agree with each other.</source>
        <translation>
            <numerusform>%1 von %n Knoten stimmt überein.</numerusform>
            <numerusform>%1 von %n Knoten stimmen überein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Running %1, on disk %2.</source>
        <translation>In Betrieb: %1, in der Datei: %2.</translation>
    </message>
    <message>
        <source>%1 sends gossip that is not encrypted.</source>
        <translation>%1 sendet unverschlüsselten Gossip.</translation>
    </message>
    <message>
        <source>%1 uses schema %2; most nodes use %3.</source>
        <translation>%1 arbeitet mit Schema %2; die meisten Knoten arbeiten mit %3.</translation>
    </message>
    <message>
        <source>%1 uses schema %2; no schema has a majority.</source>
        <translation>%1 arbeitet mit Schema %2; kein Schema hat eine Mehrheit.</translation>
    </message>
    <message>
        <source>%1 runs a different configuration than its peers; none has a majority.</source>
        <translation>%1 läuft mit einer anderen Konfiguration als die anderen; keine hat eine Mehrheit.</translation>
    </message>
    <message>
        <source>%1 runs a different configuration than most nodes.</source>
        <translation>%1 läuft mit einer anderen Konfiguration als die meisten Knoten.</translation>
    </message>
    <message>
        <source>%1 has no gossip key: what nodes send each other can be read and forged.</source>
        <translation>%1 hat keinen Gossip-Schlüssel: Was Knoten einander senden, lässt sich mitlesen und fälschen.</translation>
    </message>
    <message>
        <source>%1 accepts gossip that is not encrypted.</source>
        <translation>%1 nimmt unverschlüsselten Gossip an.</translation>
    </message>
    <message>
        <source>environment variable</source>
        <translation>Umgebungsvariable</translation>
    </message>
    <message>
        <source>built-in default</source>
        <translation>eingebaute Vorgabe</translation>
    </message>
    <message>
        <source>Two processes use the id of %1: the other one is at %2, and serves.</source>
        <translation>Zwei Prozesse benutzen die ID von %1: Der andere ist bei %2 und bedient.</translation>
    </message>
    <message>
        <source>Two processes use the id of %1: the other one is at %2, and does not serve.</source>
        <translation>Zwei Prozesse benutzen die ID von %1: Der andere ist bei %2 und bedient nicht.</translation>
    </message>
    <message>
        <source>Cluster %1 uses this cluster&apos;s database, too: its node is at %2.</source>
        <translation>Auch der Cluster %1 benutzt die Datenbank dieses Clusters: Sein Knoten ist bei %2.</translation>
    </message>
    <message>
        <source>The configuration of %1 has an unknown key: %2. Did you mean %3?</source>
        <translation>Die Konfiguration von %1 hat einen unbekannten Schlüssel: %2. Gemeint war %3?</translation>
    </message>
    <message>
        <source>unreadable</source>
        <comment>a configuration file</comment>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <translation>Zuletzt bekannt: %1</translation>
    </message>
    <message>
        <source>Nothing can be written to the database: %1</source>
        <translation>In die Datenbank kann nichts geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>muster::models::SightModel</name>
    <message>
        <source>How others see %1</source>
        <translation>Wie andere %1 sehen</translation>
    </message>
    <message>
        <source>How %1 sees others</source>
        <translation>Wie %1 andere sieht</translation>
    </message>
</context>
<context>
    <name>muster::models::Sights</name>
    <message>
        <source>It has never answered.</source>
        <translation>Er hat noch nie geantwortet.</translation>
    </message>
    <message>
        <source>The last packet from it was %1 old.</source>
        <translation>Das letzte Paket von ihm war %1 alt.</translation>
    </message>
    <message>
        <source>No packet has come from it.</source>
        <translation>Von ihm ist noch kein Paket gekommen.</translation>
    </message>
    <message>
        <source>UDP: it answers.</source>
        <translation>UDP: Er antwortet.</translation>
    </message>
    <message>
        <source>UDP: it answers, in %1.</source>
        <translation>UDP: Er antwortet, in %1.</translation>
    </message>
    <message>
        <source>UDP: nothing comes from it.</source>
        <translation>UDP: Von ihm kommt nichts.</translation>
    </message>
    <message>
        <source>UDP: not measured yet.</source>
        <translation>UDP: noch nicht gemessen.</translation>
    </message>
    <message>
        <source>TCP: connections open.</source>
        <translation>TCP: Verbindungen kommen zustande.</translation>
    </message>
    <message>
        <source>TCP: connections do not open.</source>
        <translation>TCP: Verbindungen kommen nicht zustande.</translation>
    </message>
    <message>
        <source>TCP: not tried yet.</source>
        <translation>TCP: noch nicht versucht.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>unknown code, two nodes</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <comment>sentences</comment>
        <translation>
            <numerusform>%1 Und %n weitere.</numerusform>
            <numerusform>%1 Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 advertises %2, but its packets come from %3.</source>
        <translation>%1 gibt %2 als Adresse an, aber seine Pakete kommen von %3.</translation>
    </message>
    <message>
        <source>Every node reaches every other directly.</source>
        <translation>Jeder Knoten erreicht jeden anderen direkt.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>TCP only</source>
        <translation>nur TCP</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>UDP only</source>
        <translation>nur UDP</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>noch unbekannt</translation>
    </message>
    <message>
        <source>&lt;1 ms</source>
        <comment>round trip</comment>
        <translation>&lt;1 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>round trip</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 itself.</source>
        <translation>%1 selbst.</translation>
    </message>
    <message>
        <source>%1 does not list %2.</source>
        <translation>%1 führt %2 nicht auf.</translation>
    </message>
    <message>
        <source>%1 sees %2: %3.</source>
        <comment>observer, node, state</comment>
        <translation>%1 sieht %2: %3.</translation>
    </message>
    <message>
        <source>It advertises %1, but its packets come from %2.</source>
        <translation>Er gibt %1 als Adresse an, aber seine Pakete kommen von %2.</translation>
    </message>
    <message>
        <source>%1 cannot reach %2, which the database shows as alive: it is out of rotation until that is over, and the other side serves.</source>
        <translation>%1 erreicht %2 nicht, laut Datenbank am Leben: Bis das vorbei ist, bekommt dieser Knoten keinen Verkehr, und die andere Seite bedient.</translation>
    </message>
    <message>
        <source>%1 cannot reach %2, which the database shows as alive: within seconds the lease decides which side serves.</source>
        <translation>%1 erreicht %2 nicht, laut Datenbank am Leben: Binnen Sekunden entscheidet die Frist, welche Seite bedient.</translation>
    </message>
    <message>
        <source>%1 cannot reach %2, which the database shows as alive: its own side keeps serving.</source>
        <translation>%1 erreicht %2 nicht, laut Datenbank am Leben: Die eigene Seite bedient weiter.</translation>
    </message>
    <message>
        <source>Its last answer was %1 old when this was reported.</source>
        <translation>Seine letzte Antwort war bei dieser Meldung %1 alt.</translation>
    </message>
    <message>
        <source>UDP: it is heard, but its answers do not arrive.</source>
        <translation>UDP: Er ist zu hören, aber seine Antworten kommen nicht an.</translation>
    </message>
    <message numerus="yes">
        <source>%1: has not reported whom it reaches; it has just started, or runs an older version.</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1: hat nicht gemeldet, wen er erreicht; er ist eben gestartet oder hat eine ältere Version.</numerusform>
            <numerusform>%1: haben nicht gemeldet, wen sie erreichen; sie sind eben gestartet oder haben eine ältere Version.</numerusform>
        </translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>%1 has not reported how it reaches %2.</source>
        <translation>%1 hat nicht gemeldet, wie er %2 erreicht.</translation>
    </message>
    <message>
        <source>%1 reaches %2; in a cluster of this size only what deviates is reported in full.</source>
        <translation>%1 erreicht %2; in einem Cluster dieser Größe wird nur ganz gemeldet, was abweicht.</translation>
    </message>
    <message>
        <source>%1 is busy and doubts its own judgment.</source>
        <translation>%1 ist überlastet und zweifelt am eigenen Urteil.</translation>
    </message>
    <message>
        <source>Reported just now.</source>
        <translation>Gerade gemeldet.</translation>
    </message>
    <message>
        <source>Reported %1.</source>
        <translation>Gemeldet %1.</translation>
    </message>
    <message>
        <source>UDP: no answer since %1.</source>
        <translation>UDP: keine Antwort seit %1.</translation>
    </message>
    <message>
        <source>UDP: it has never answered.</source>
        <translation>UDP: Er hat nie geantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) do not report whom they reach: in a cluster of this size only %1 do.</source>
        <translation>
            <numerusform>%n Knoten meldet nicht, wen er erreicht: In einem Cluster dieser Größe tun das nur %1.</numerusform>
            <numerusform>%n Knoten melden nicht, wen sie erreichen: In einem Cluster dieser Größe tun das nur %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: no live node hears from it; it is down, it is not partitioned.</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1: Kein lebender Knoten hört ihn; er ist ausgefallen, nicht abgeschnitten.</numerusform>
            <numerusform>%1: Kein lebender Knoten hört sie; sie sind ausgefallen, nicht abgeschnitten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::Strip</name>
    <message numerus="yes">
        <source>%n nodes are down: %1.</source>
        <translation>
            <numerusform>%n Knoten ist ausgefallen: %1.</numerusform>
            <numerusform>%n Knoten sind ausgefallen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Configuration differs on %1.</source>
        <translation>Andere Konfiguration auf %1.</translation>
    </message>
    <message>
        <source>Configuration differs between %1, no majority.</source>
        <translation>Verschiedene Konfiguration auf %1, keine Mehrheit.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>what is the matter: on which nodes</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>HEALTHY</source>
        <translation>GESUND</translation>
    </message>
    <message>
        <source>ATTENTION</source>
        <translation>ACHTUNG</translation>
    </message>
    <message>
        <source>MISMATCH</source>
        <translation>ABWEICHUNG</translation>
    </message>
    <message>
        <source>TROUBLE</source>
        <translation>STÖRUNG</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>UNBEKANNT</translation>
    </message>
    <message>
        <source>The answering node does not know the state of the cluster.</source>
        <translation>Der antwortende Knoten weiß nicht, wie es dem Cluster geht.</translation>
    </message>
    <message>
        <source>The cluster has no nodes.</source>
        <translation>Der Cluster hat keine Knoten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) green.</source>
        <translation>
            <numerusform>%1 von %n Knoten grün.</numerusform>
            <numerusform>%1 von %n Knoten grün.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more kind(s) of trouble.</source>
        <translation>
            <numerusform>%1 Und %n weitere Art von Störung.</numerusform>
            <numerusform>%1 Und %n weitere Arten von Störungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>version: %1</source>
        <comment>nodes that differ</comment>
        <translation>Version: %1</translation>
    </message>
    <message>
        <source>schema: %1</source>
        <comment>nodes that differ</comment>
        <translation>Schema: %1</translation>
    </message>
    <message>
        <source>config: %1</source>
        <comment>nodes that differ</comment>
        <translation>Konfiguration: %1</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Not reloaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>Restart pending</source>
        <translation>Neustart nötig</translation>
    </message>
    <message>
        <source>No mismatch</source>
        <translation>Keine Abweichung</translation>
    </message>
    <message>
        <source>Version, schema and configuration agree.</source>
        <translation>Version, Schema und Konfiguration stimmen überein.</translation>
    </message>
    <message>
        <source>No leader</source>
        <translation>Kein Leiter</translation>
    </message>
    <message>
        <source>No scheduled work is done.</source>
        <translation>Geplante Arbeit bleibt liegen.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbinde</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>Live, %1</source>
        <translation>Live, %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a node</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Log-in refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>Nicht vertraut</translation>
    </message>
    <message>
        <source>lost contact</source>
        <translation>Kontakt verloren</translation>
    </message>
    <message>
        <source>lost contact with %1</source>
        <translation>Kontakt zu %1 verloren</translation>
    </message>
    <message>
        <source>%1, trying %2</source>
        <comment>lost contact with A, trying B</comment>
        <translation>%1, versuche %2</translation>
    </message>
    <message>
        <source>STALE %1</source>
        <comment>age of the overview</comment>
        <translation>VERALTET %1</translation>
    </message>
    <message>
        <source>NO CONTACT</source>
        <translation>KEIN KONTAKT</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation>Kein Cluster ist geöffnet.</translation>
    </message>
    <message>
        <source>Nothing has been heard from the cluster yet.</source>
        <translation>Vom Cluster wurde noch nichts gehört.</translation>
    </message>
    <message>
        <source>Last known: %1. %2</source>
        <comment>verdict word, sentence</comment>
        <translation>Zuletzt bekannt: %1. %2</translation>
    </message>
    <message>
        <source>leads, term %1</source>
        <translation>leitet, Amtszeit %1</translation>
    </message>
    <message>
        <source>led in term %1, is down</source>
        <translation>leitete in Amtszeit %1, ist ausgefallen</translation>
    </message>
    <message>
        <source>Databases not reported.</source>
        <translation>Datenbanken nicht gemeldet.</translation>
    </message>
    <message>
        <source>No database replica.</source>
        <translation>Kein Datenbankreplikat.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n database replica(s) stand by.</source>
        <translation>
            <numerusform>%1 von %n Datenbankreplikat bereit.</numerusform>
            <numerusform>%1 von %n Datenbankreplikaten bereit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database replica(s) stand by.</source>
        <translation>
            <numerusform>%n Datenbankreplikat steht bereit.</numerusform>
            <numerusform>%n Datenbankreplikate stehen bereit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Load not measured. %1</source>
        <comment>sentence about databases</comment>
        <translation>Last nicht gemessen. %1</translation>
    </message>
    <message>
        <source>No node serves</source>
        <translation>Niemand bedient</translation>
    </message>
    <message>
        <source>Can lose no node</source>
        <translation>Keiner entbehrlich</translation>
    </message>
    <message numerus="yes">
        <source>Can lose %1 of %n node(s)</source>
        <translation>
            <numerusform>%1 von %n Knoten entbehrlich</numerusform>
            <numerusform>%1 von %n Knoten entbehrlich</numerusform>
        </translation>
    </message>
    <message>
        <source>No change running</source>
        <translation>Keine Änderung läuft</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more change(s).</source>
        <translation>
            <numerusform>%1 Und %n weitere Änderung.</numerusform>
            <numerusform>%1 Und %n weitere Änderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last known: %1.</source>
        <comment>a few words</comment>
        <translation>Zuletzt bekannt: %1.</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>The answering node cannot judge the fault tolerance.</source>
        <translation>Der antwortende Knoten kann die Ausfalltoleranz nicht beurteilen.</translation>
    </message>
    <message>
        <source>NO ANSWER</source>
        <translation>KEINE ANTWORT</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>no node answers, last known</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>muster::models::TermModel</name>
    <message>
        <source>Term</source>
        <translation>Amtszeit</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Leiter</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>until now</source>
        <translation>bis jetzt</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <comment>why a term ended</comment>
        <translation>Beendet: %1</translation>
    </message>
    <message>
        <source>at least until %1</source>
        <translation>mindestens bis %1</translation>
    </message>
</context>
<context>
    <name>muster::models::Timeline</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action, its target</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2: %3. %4</source>
        <comment>time, person, action, outcome</comment>
        <translation>%1: %2: %3. %4</translation>
    </message>
    <message>
        <source>Nobody led from %1 for %2.</source>
        <translation>Ab %1 leitete %2 lang niemand.</translation>
    </message>
    <message>
        <source>%1 has led in term %2 since %3, for %4.</source>
        <translation>%1 leitet in Amtszeit %2 seit %3, Dauer: %4.</translation>
    </message>
    <message>
        <source>%1 led in term %2 from %3 for %4.</source>
        <translation>%1 leitete in Amtszeit %2 ab %3, Dauer: %4.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nobody for %1</source>
        <comment>a duration</comment>
        <translation>%1 lang niemand</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), %1 of them trouble.</source>
        <translation>
            <numerusform>%n Ereignis, Störungen darunter: %1.</numerusform>
            <numerusform>%n Ereignisse, Störungen darunter: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), none of them trouble.</source>
        <translation>
            <numerusform>%n Ereignis, keine Störung.</numerusform>
            <numerusform>%n Ereignisse, keine Störung darunter.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2: %3 Nothing is known of leaders.</source>
        <comment>time, time, n events.</comment>
        <translation>%1 bis %2: %3 Über Leiter ist nichts bekannt.</translation>
    </message>
    <message>
        <source>%1 to %2: %3 Leaders: %4.</source>
        <comment>time, time, n events.</comment>
        <translation>%1 bis %2: %3 Leiter: %4.</translation>
    </message>
    <message numerus="yes">
        <source>the last %n event(s), since %2, %1 of them trouble.</source>
        <translation>
            <numerusform>das letzte Ereignis, seit %2, davon %1 Störung.</numerusform>
            <numerusform>die letzten %n Ereignisse, seit %2, davon %1 Störungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n event(s), since %1, none of them trouble.</source>
        <translation>
            <numerusform>das letzte Ereignis, seit %1, keine Störung.</numerusform>
            <numerusform>die letzten %n Ereignisse, seit %1, davon keine Störung.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::Topology</name>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>balancer not known</source>
        <translation>Verteiler unbekannt</translation>
    </message>
    <message>
        <source>Clients, and whatever balances them: no node reports on it.</source>
        <translation>Clients, und was immer sie verteilt: Kein Knoten meldet es.</translation>
    </message>
    <message>
        <source>Not known: the balancer. Lines from above show who should take traffic, not who gets it.</source>
        <translation>Unbekannt: der Lastverteiler. Linien von oben sagen, wer Verkehr annehmen soll, nicht, wer ihn bekommt.</translation>
    </message>
    <message>
        <source>leader, term %1</source>
        <translation>Leiter, Amtszeit %1</translation>
    </message>
    <message>
        <source>heard %1</source>
        <translation>gehört %1</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>Laufzeit %1</translation>
    </message>
    <message>
        <source>round trip not reported</source>
        <translation>Laufzeit nicht gemeldet</translation>
    </message>
    <message>
        <source>%1, status %2. It leads in term %3.</source>
        <translation>%1, Zustand %2. Leitet in Amtszeit %3.</translation>
    </message>
    <message>
        <source>%1, status %2.</source>
        <translation>%1, Zustand %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s): %1.</source>
        <translation>
            <numerusform>%n Knoten: %1.</numerusform>
            <numerusform>%n Knoten: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>With more than %1 nodes they are shown as groups; the page Nodes shows each of them.</source>
        <translation>Mehr als %1 Knoten werden als Gruppen gezeigt; die Seite Knoten zeigt jeden einzeln.</translation>
    </message>
    <message>
        <source>Primary database</source>
        <translation>Primärdatenbank</translation>
    </message>
    <message>
        <source>Read replica</source>
        <translation>Lesereplikat</translation>
    </message>
    <message>
        <source>Search replica</source>
        <translation>Suchreplikat</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <comment>a replica</comment>
        <translation>%1 zurück</translation>
    </message>
    <message>
        <source>%1 at %2 answers.</source>
        <translation>%1 auf %2 antwortet.</translation>
    </message>
    <message>
        <source>%1 at %2 cannot be reached.</source>
        <translation>%1 auf %2 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Not known: the database. The answering node does not report it.</source>
        <translation>Unbekannt: die Datenbank. Der antwortende Knoten meldet sie nicht.</translation>
    </message>
    <message>
        <source>Not known: the file store. No node reports it.</source>
        <translation>Unbekannt: der Dateispeicher. Kein Knoten meldet ihn.</translation>
    </message>
    <message>
        <source>%1 answers the balancer&apos;s check.</source>
        <translation>%1 antwortet auf die Prüfung des Lastverteilers.</translation>
    </message>
    <message>
        <source>%1 takes no traffic: nothing answers there.</source>
        <translation>%1 nimmt keinen Verkehr an: Dort antwortet nichts.</translation>
    </message>
    <message>
        <source>%1 takes no traffic: it is cut off from live peers.</source>
        <translation>%1 nimmt keinen Verkehr an: Der Knoten ist von anderen lebenden abgeschnitten.</translation>
    </message>
    <message>
        <source>%1 takes no new traffic: it is %2.</source>
        <comment>a node, draining</comment>
        <translation>%1 nimmt keinen neuen Verkehr an: %2.</translation>
    </message>
    <message>
        <source>leader&apos;s writes</source>
        <translation>Leiter schreibt</translation>
    </message>
    <message>
        <source>%1 writes what only the leader may, in term %2.</source>
        <translation>%1 schreibt, was nur der Leiter darf, in Amtszeit %2.</translation>
    </message>
    <message>
        <source>%1 reaches the database and writes there.</source>
        <translation>%1 erreicht die Datenbank und schreibt dort.</translation>
    </message>
    <message>
        <source>%1 reaches the database.</source>
        <translation>%1 erreicht die Datenbank.</translation>
    </message>
    <message>
        <source>This is the last known state, not the present.</source>
        <translation>Dies ist der zuletzt bekannte Stand, nicht der jetzige.</translation>
    </message>
    <message>
        <source>%1 at %2 takes no writes.</source>
        <translation>%1 auf %2 nimmt keine Schreibzugriffe an.</translation>
    </message>
    <message>
        <source>%1 at %2 is not a replica.</source>
        <translation>%1 auf %2 ist kein Replikat.</translation>
    </message>
    <message>
        <source>%1 at %2: %3.</source>
        <comment>role, address, state</comment>
        <translation>%1 auf %2: %3.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ActionDialog</name>
    <message>
        <source>Equivalent command:</source>
        <translation>Gleichwertiger Befehl:</translation>
    </message>
    <message>
        <source>I understand that this is a PRODUCTION cluster.</source>
        <translation>Mir ist klar, dass dies ein PRODUKTIONS-Cluster ist.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is no live connection to the cluster. Nothing was done.</source>
        <translation>Es besteht keine Verbindung zum Cluster. Es wurde nichts getan.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ActionList</name>
    <message>
        <source>This console is read-only here: it changes nothing.</source>
        <translation>Diese Konsole liest hier nur: Sie ändert nichts.</translation>
    </message>
    <message>
        <source>This console has the operator role here: this needs an administrator&apos;s console.</source>
        <translation>Diese Konsole arbeitet hier als Operator: Dafür braucht es die eines Administrators.</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesend</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>Admin</translation>
    </message>
</context>
<context>
    <name>muster::shell::ChangeMenu</name>
    <message>
        <source>Reload the configuration of &amp;all nodes…</source>
        <translation>Konfiguration &amp;aller Knoten neu laden …</translation>
    </message>
    <message>
        <source>&amp;Transfer leadership…</source>
        <translation>Leitung über&amp;geben …</translation>
    </message>
    <message>
        <source>C&amp;lear leader preference…</source>
        <translation>Leiter&amp;präferenz aufheben …</translation>
    </message>
    <message>
        <source>&amp;Debug for 15 min…</source>
        <translation>&amp;Debug für 15 min …</translation>
    </message>
    <message>
        <source>&amp;Copy equivalent command</source>
        <translation>Gleichwertigen &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>&amp;Reload the selected node&apos;s configuration…</source>
        <translation>Konfiguration des gewählten Knotens neu &amp;laden …</translation>
    </message>
    <message>
        <source>Select a node on the page Nodes first.</source>
        <translation>Zuerst einen Knoten auf der Seite Knoten wählen.</translation>
    </message>
    <message>
        <source>There is no leader preference: the lowest id leads anyway.</source>
        <translation>Es gibt keine Leiterpräferenz: Es leitet ohnehin die niedrigste ID.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterActions</name>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>Es besteht keine Verbindung zum Cluster.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterDialogs</name>
    <message>
        <source>Remove a cluster</source>
        <translation>Cluster entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from this list? The cluster itself is not touched.</source>
        <translation>%1 aus dieser Liste entfernen? Der Cluster selbst bleibt unberührt.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterMenu</name>
    <message>
        <source>&amp;Add a cluster…</source>
        <translation>Cluster &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Edit the cluster…</source>
        <translation>Cluster &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Remove the cluster from the list…</source>
        <translation>Cluster aus der &amp;Liste entfernen …</translation>
    </message>
    <message>
        <source>Re&amp;connect</source>
        <translation>Neu &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;Log in…</source>
        <translation>&amp;Anmelden …</translation>
    </message>
    <message>
        <source>Log &amp;out</source>
        <translation>Ab&amp;melden</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Ein&amp;stellungen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation>Kein Cluster ist geöffnet.</translation>
    </message>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>Es besteht keine Verbindung zum Cluster.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterSession</name>
    <message>
        <source>Reading the log-in from the system&apos;s keyring.</source>
        <translation>Die Anmeldedaten werden aus dem Schlüsselbund des Systems gelesen.</translation>
    </message>
    <message>
        <source>Log in to see this cluster.</source>
        <translation>Anmelden, um diesen Cluster zu sehen.</translation>
    </message>
    <message>
        <source>This console was started without a keyring.</source>
        <translation>Diese Konsole wurde ohne Schlüsselbund gestartet.</translation>
    </message>
    <message>
        <source>The keyring did not accept the log-in: %1</source>
        <translation>Der Schlüsselbund hat die Anmeldedaten nicht angenommen: %1</translation>
    </message>
    <message>
        <source>The keyring still has the log-in: %1</source>
        <translation>Der Schlüsselbund hat die Anmeldedaten noch: %1</translation>
    </message>
    <message>
        <source>You are logged out.</source>
        <translation>Abgemeldet.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring was asked for the log-in and has not answered yet. It is still being waited for; you need not wait.</source>
        <translation>Der Schlüsselbund des Systems wurde nach der Anmeldung gefragt und hat noch nicht geantwortet. Auf ihn wird weiter gewartet; Sie müssen es nicht.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring has not answered yet.</source>
        <translation>Der Schlüsselbund des Systems hat noch nicht geantwortet.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ConnectDialog</name>
    <message>
        <source>Add a cluster</source>
        <translation>Cluster hinzufügen</translation>
    </message>
    <message>
        <source>Edit the cluster %1</source>
        <translation>Cluster %1 bearbeiten</translation>
    </message>
    <message>
        <source>Messages, Frankfurt</source>
        <translation>Nachrichten, Frankfurt</translation>
    </message>
    <message>
        <source>a user with the role system_admin</source>
        <translation>ein Benutzer mit der Rolle system_admin</translation>
    </message>
    <message>
        <source>&amp;Production: ask twice before something is changed here</source>
        <translation>&amp;Produktion: vor jeder Änderung zweimal fragen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation>&amp;Adressen</translation>
    </message>
    <message>
        <source>One node is enough: it knows the others.</source>
        <translation>Ein Knoten genügt: Er nennt die anderen.</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>&amp;CA file</source>
        <translation>&amp;CA-Datei</translation>
    </message>
    <message>
        <source>&amp;Fingerprint</source>
        <translation>&amp;Fingerabdruck</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate. Only for https; leave it empty to see and compare it at the first contact.</source>
        <translation>SHA-256 des Zertifikats. Nur für https; leer lassen, um ihn beim ersten Kontakt zu sehen und zu vergleichen.</translation>
    </message>
    <message>
        <source>&amp;Save and open</source>
        <translation>&amp;Speichern und öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Aus&amp;wählen …</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>You are asked for the password when you open the cluster; only a keyring may keep it.</source>
        <translation>Das Kennwort wird beim Öffnen des Clusters erfragt; nur ein Schlüsselbund darf es behalten.</translation>
    </message>
    <message>
        <source>Administrator: everything</source>
        <translation>Administrator: alles</translation>
    </message>
    <message>
        <source>Read-only: change nothing</source>
        <translation>Nur lesend: nichts ändern</translation>
    </message>
    <message>
        <source>&amp;What you may do</source>
        <translation>&amp;Eigene Rechte</translation>
    </message>
    <message>
        <source>the system&apos;s CAs</source>
        <translation>die CAs des Systems</translation>
    </message>
    <message>
        <source>none: verify with the CA</source>
        <translation>keiner: mit der CA prüfen</translation>
    </message>
    <message>
        <source>Operator: reload, transfer leadership, drain</source>
        <translation>Operator: neu laden, Leitung übergeben, entleeren</translation>
    </message>
</context>
<context>
    <name>muster::shell::ConnectDraft</name>
    <message>
        <source>Give the cluster a name of 1 to 100 characters.</source>
        <translation>Geben Sie dem Cluster einen Namen von 1 bis 100 Zeichen.</translation>
    </message>
    <message>
        <source>Give the address of at least one node, such as 10.0.0.11:8065.</source>
        <translation>Geben Sie die Adresse mindestens eines Knotens an, etwa 10.0.0.11:8065.</translation>
    </message>
    <message>
        <source>At most 100 addresses are allowed.</source>
        <translation>Höchstens 100 Adressen sind erlaubt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address. Write host:port or https://host:port.</source>
        <translation>„%1“ ist keine Adresse. Schreiben Sie host:port oder https://host:port.</translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>Die Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>A fingerprint is 64 hexadecimal digits; spaces and colons do not matter.</source>
        <translation>Ein Fingerabdruck hat 64 hexadezimale Ziffern; Leerzeichen und Doppelpunkte zählen nicht.</translation>
    </message>
</context>
<context>
    <name>muster::shell::Feed</name>
    <message>
        <source>The log-in was refused. Check name and password.</source>
        <translation>Die Anmeldung wurde abgelehnt. Prüfen Sie Namen und Kennwort.</translation>
    </message>
    <message>
        <source>The password was not sent: this address is plain HTTP, where anybody on the way could read it. Use https://, or write &quot;plain_http&quot;: true into the profile.</source>
        <translation>Das Kennwort wurde nicht gesendet: Diese Adresse ist unverschlüsseltes HTTP, jeder auf dem Weg könnte es lesen. Verwenden Sie https:// oder schreiben Sie &quot;plain_http&quot;: true in das Profil.</translation>
    </message>
    <message>
        <source>This user may not do that. It needs the role system_admin.</source>
        <translation>Dieser Benutzer darf das nicht. Es braucht die Rolle system_admin.</translation>
    </message>
    <message>
        <source>The node cannot be reached. Check its address, and that it runs.</source>
        <translation>Der Knoten ist nicht erreichbar. Prüfen Sie seine Adresse und ob er läuft.</translation>
    </message>
    <message>
        <source>The node did not answer in time. Whether it did what was asked is not known: check the overview before you try again.</source>
        <translation>Der Knoten hat nicht rechtzeitig geantwortet. Ob er getan hat, was verlangt war, ist nicht bekannt: Sehen Sie nach, bevor Sie es wieder versuchen.</translation>
    </message>
    <message>
        <source>This node is not the leader. Try again.</source>
        <translation>Dieser Knoten ist nicht der Leiter. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The answer cannot be read. Is this the address of a Muster node?</source>
        <translation>Die Antwort ist nicht lesbar. Ist das die Adresse eines Muster-Knotens?</translation>
    </message>
    <message>
        <source>The answer is larger than this console accepts.</source>
        <translation>Die Antwort ist größer, als diese Konsole annimmt.</translation>
    </message>
    <message>
        <source>The node does not know this address. Is it an older version?</source>
        <translation>Der Knoten kennt diese Adresse nicht. Ist er von einer älteren Version?</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>node, address</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>muster::shell::HelpMenu</name>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Muster</source>
        <translation>&amp;Über Muster</translation>
    </message>
    <message>
        <source>About Muster</source>
        <translation>Über Muster</translation>
    </message>
    <message>
        <source>Muster %1

Keeps a team-messaging cluster up, and shows it.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Muster %1

Hält einen Nachrichten-Cluster am Laufen und zeigt ihn.
Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
</context>
<context>
    <name>muster::shell::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Alle Seiten durchsuchen</translation>
    </message>
    <message>
        <source>Pages of the handbook</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>Die Seite</translation>
    </message>
    <message>
        <source>No page has &quot;%1&quot;.</source>
        <translation>Keine Seite enthält „%1“.</translation>
    </message>
</context>
<context>
    <name>muster::shell::HistoryLoader</name>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>Es besteht keine Verbindung zum Cluster.</translation>
    </message>
</context>
<context>
    <name>muster::shell::Keyring</name>
    <message>
        <source>The keyring refused: %1</source>
        <translation>Der Schlüsselbund lehnte ab: %1</translation>
    </message>
    <message>
        <source>This system has no keyring.</source>
        <translation>Dieses System hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keyring cannot be used: %1</source>
        <translation>Der Schlüsselbund ist nicht nutzbar: %1</translation>
    </message>
    <message numerus="yes">
        <source>The keyring did not answer within %n second(s).</source>
        <translation>
            <numerusform>Der Schlüsselbund hat binnen %n Sekunde nicht geantwortet.</numerusform>
            <numerusform>Der Schlüsselbund hat binnen %n Sekunden nicht geantwortet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::KeysDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>Zum nächsten Teil des Fensters</translation>
    </message>
    <message>
        <source>Through a list or table</source>
        <translation>Durch Liste oder Tabelle</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Open or do what is selected</source>
        <translation>Gewähltes öffnen oder ausführen</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Menu of what is selected</source>
        <translation>Menü des Gewählten</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Umschalt+F10</translation>
    </message>
    <message>
        <source>The menu bar</source>
        <translation>Die Menüleiste</translation>
    </message>
    <message>
        <source>Alt and the underlined letter</source>
        <translation>Alt und der unterstrichene Buchstabe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>muster::shell::LayoutMenu</name>
    <message>
        <source>&amp;Save layout as…</source>
        <translation>Layout &amp;speichern unter …</translation>
    </message>
    <message>
        <source>&amp;Manage layouts…</source>
        <translation>Layouts &amp;verwalten …</translation>
    </message>
    <message>
        <source>No layout has been applied to this cluster yet.</source>
        <translation>Auf diesen Cluster wurde noch kein Layout angewendet.</translation>
    </message>
    <message>
        <source>There are no layouts yet. Save one first.</source>
        <translation>Es gibt noch keine Layouts. Erst eines speichern.</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>Layout: %1</translation>
    </message>
    <message>
        <source>Shows the page %1.</source>
        <translation>Zeigt die Seite %1.</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; no longer exists.</source>
        <translation>Das Layout „%1“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is replaced.</source>
        <translation>Layout „%1“ ist ersetzt.</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is saved.</source>
        <translation>Layout „%1“ ist gespeichert.</translation>
    </message>
    <message>
        <source>The settings cannot be written: layout &quot;%1&quot; is forgotten when the console is closed.</source>
        <translation>Die Einstellungen lassen sich nicht schreiben: Layout „%1“ ist vergessen, sobald die Konsole geschlossen wird.</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is not saved: another console has changed the layouts.</source>
        <translation>Layout „%1“ ist nicht gespeichert: eine andere Konsole hat die Layouts geändert.</translation>
    </message>
    <message>
        <source>&amp;Restore previous layout</source>
        <translation>Voriges Layout &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is applied. %2 restores the previous one.</source>
        <translation>Layout „%1“ ist angewendet. %2 stellt das vorige wieder her.</translation>
    </message>
    <message>
        <source>Previous layout restored. %1 undoes this.</source>
        <translation>Voriges Layout ist wiederhergestellt. %1 macht das rückgängig.</translation>
    </message>
</context>
<context>
    <name>muster::shell::LayoutNameDialog</name>
    <message>
        <source>Save layout as</source>
        <translation>Layout speichern unter</translation>
    </message>
    <message>
        <source>Rename layout</source>
        <translation>Layout umbenennen</translation>
    </message>
    <message>
        <source>A layout keeps the page shown, the view of the nodes, columns, sorting, filters, and the sizes of panes and window. It is yours, and fits every cluster.</source>
        <translation>Ein Layout behält die gezeigte Seite, die Ansicht der Knoten, Spalten, Sortierung, Filter und die Größen von Bereichen und Fenster. Es gehört Ihnen und passt zu jedem Cluster.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A name has at most %1 characters.</source>
        <translation>Ein Name hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>There is a layout &quot;%1&quot;. Replace it with the window as it is now?</source>
        <translation>Es gibt ein Layout „%1“. Durch das Fenster, wie es jetzt ist, ersetzen?</translation>
    </message>
    <message>
        <source>A layout of this name already exists.</source>
        <translation>Ein Layout dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>There are %1 layouts, and no more are kept. Delete one first, or enter the name of one to replace it.</source>
        <translation>Es gibt %1 Layouts, mehr werden nicht behalten. Erst eines löschen oder den Namen eines Layouts eingeben, das ersetzt werden soll.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Enter a name with at least one visible character.</source>
        <translation>Einen Namen mit mindestens einem sichtbaren Zeichen eingeben.</translation>
    </message>
</context>
<context>
    <name>muster::shell::LayoutsDialog</name>
    <message>
        <source>Layouts</source>
        <translation>Layouts</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There are no layouts. &quot;Save layout as&quot; in the menu View keeps the window as it is.</source>
        <translation>Es gibt keine Layouts. „Layout speichern unter“ im Menü Ansicht behält das Fenster, wie es ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n layout(s), at most %1. They are yours, and fit every cluster.</source>
        <translation>
            <numerusform>%n Layout, höchstens %1. Es gehört Ihnen und passt zu jedem Cluster.</numerusform>
            <numerusform>%n Layouts, höchstens %1. Sie gehören Ihnen und passen zu jedem Cluster.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is now &quot;%2&quot;.</source>
        <comment>names of layouts</comment>
        <translation>„%1“ heißt jetzt „%2“.</translation>
    </message>
    <message>
        <source>The settings cannot be written: this is forgotten when the console is closed.</source>
        <translation>Die Einstellungen lassen sich nicht schreiben: dies ist vergessen, sobald die Konsole geschlossen wird.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be renamed: another console has changed the layouts.</source>
        <translation>„%1“ ließ sich nicht umbenennen: eine andere Konsole hat die Layouts geändert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is deleted. Undo restores it.</source>
        <translation>„%1“ ist gelöscht. „Rückgängig“ holt es zurück.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is restored.</source>
        <translation>„%1“ ist wieder da.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be restored: its name or its place is taken by another one.</source>
        <translation>„%1“ kann nicht zurück: sein Name oder sein Platz ist von einem anderen belegt.</translation>
    </message>
</context>
<context>
    <name>muster::shell::LevelDialog</name>
    <message>
        <source>Log everything for a while</source>
        <translation>Zeitweise alles protokollieren</translation>
    </message>
    <message>
        <source>On which node</source>
        <translation>Auf welchem Knoten</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Alle Knoten</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Wie lange</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the nodes</source>
        <translation>Warten auf die Knoten</translation>
    </message>
    <message>
        <source>&amp;Log everything</source>
        <translation>&amp;Protokollieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>It was not possible on %n node(s): %1</source>
        <translation>
            <numerusform>Auf %n Knoten war es nicht möglich: %1</numerusform>
            <numerusform>Auf %n Knoten war es nicht möglich: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log files get every line, debug lines too, for %n minute(s). Afterwards the levels revert on their own, even if this window is closed. Files grow faster meanwhile; users notice nothing.</source>
        <translation>
            <numerusform>%n Minute lang kommt jede Zeile in die Protokolldateien, auch Debug-Zeilen. Danach gehen die Stufen von selbst zurück, auch wenn dieses Fenster zu ist. Die Dateien wachsen inzwischen schneller; Nutzer merken nichts.</numerusform>
            <numerusform>%n Minuten lang kommt jede Zeile in die Protokolldateien, auch Debug-Zeilen. Danach gehen die Stufen von selbst zurück, auch wenn dieses Fenster zu ist. Die Dateien wachsen inzwischen schneller; Nutzer merken nichts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Until %2, %n node(s) log everything: %1.</source>
        <comment>nodes, time</comment>
        <translation>
            <numerusform>Bis %2 protokolliert %n Knoten alles: %1.</numerusform>
            <numerusform>Bis %2 protokollieren %n Knoten alles: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::LoginDialog</name>
    <message>
        <source>Log in to %1</source>
        <translation>Anmelden bei %1</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Kennwort</translation>
    </message>
    <message>
        <source>&amp;Log in</source>
        <translation>&amp;Anmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Keep them in this system&apos;s keyring</source>
        <translation>Im &amp;Schlüsselbund des Systems behalten</translation>
    </message>
    <message>
        <source>Otherwise nothing is stored: you are asked again when the session has ended or this window was closed.</source>
        <translation>Sonst wird nichts gespeichert: Nach dem Ende der Sitzung oder dem Schließen dieses Fensters wird wieder gefragt.</translation>
    </message>
    <message>
        <source>%1 So nothing is stored, and you are asked each time.</source>
        <comment>why there is no keyring</comment>
        <translation>%1 Deshalb wird nichts gespeichert und jedes Mal gefragt.</translation>
    </message>
</context>
<context>
    <name>muster::shell::MainWindow</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Cluster</source>
        <translation>&amp;Cluster</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Cha&amp;nge</source>
        <translation>Ä&amp;ndern</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>It is open.</source>
        <translation>Er ist geöffnet.</translation>
    </message>
    <message>
        <source>Columns, sorting and filters are reset.</source>
        <translation>Spalten, Sortierung und Filter sind zurückgesetzt.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>muster::shell::NodeMenu</name>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation>%1 läuft nicht.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Show the host of %1</source>
        <translation>Host von %1 zeigen</translation>
    </message>
    <message>
        <source>Reload the configuration of %1…</source>
        <translation>Konfiguration von %1 neu laden …</translation>
    </message>
    <message>
        <source>Transfer leadership to %1…</source>
        <translation>Leitung an %1 übergeben …</translation>
    </message>
    <message>
        <source>%1 leads already.</source>
        <translation>%1 leitet bereits.</translation>
    </message>
    <message>
        <source>&amp;Copy equivalent command</source>
        <translation>Gleichwertigen &amp;Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>muster::shell::NoticesDialog</name>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Notices, newest first</source>
        <translation>Hinweise, neueste zuerst</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Here are changes of the verdict, nodes that went down or came back, and lost contact, since this console was started. Everything else, such as a new leader, is on the page Events.</source>
        <translation>Hier stehen Änderungen des Urteils, ausgefallene und zurückgekehrte Knoten und verlorener Kontakt, seit diese Konsole gestartet wurde. Alles andere, etwa ein neuer Leiter, steht auf der Seite Ereignisse.</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>Bisher nichts.</translation>
    </message>
</context>
<context>
    <name>muster::shell::PageText</name>
    <message>
        <source>&amp;Config</source>
        <translation>K&amp;onfiguration</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Ereignisse</translation>
    </message>
    <message>
        <source>&amp;Leader</source>
        <translation>&amp;Leiter</translation>
    </message>
    <message>
        <source>Lo&amp;gs</source>
        <translation>&amp;Protokolle</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>&amp;Knoten</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>&amp;Reachability</source>
        <translation>E&amp;rreichbarkeit</translation>
    </message>
    <message>
        <source>&amp;Topology</source>
        <translation>&amp;Topologie</translation>
    </message>
    <message>
        <source>A&amp;udit</source>
        <translation>A&amp;udit</translation>
    </message>
    <message>
        <source>Command line copied.</source>
        <translation>Befehlszeile kopiert.</translation>
    </message>
    <message>
        <source>&amp;Databases</source>
        <translation>&amp;Datenbanken</translation>
    </message>
</context>
<context>
    <name>muster::shell::Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>A few letters of an action, a page, a node or a cluster</source>
        <translation>Ein paar Buchstaben von Aktion, Seite, Knoten oder Cluster</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was möglich ist</translation>
    </message>
    <message>
        <source>%1, not available: %2</source>
        <comment>action, reason</comment>
        <translation>%1, nicht verfügbar: %2</translation>
    </message>
    <message>
        <source>Nothing contains these letters in this order.</source>
        <translation>Nichts hat diese Buchstaben in dieser Folge.</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>Nicht verfügbar: %1</translation>
    </message>
    <message>
        <source>Equivalent command, Ctrl+C copies it:
%1</source>
        <translation>Gleichwertiger Befehl, Strg+C kopiert ihn:
%1</translation>
    </message>
</context>
<context>
    <name>muster::shell::PlaceholderPresenter</name>
    <message>
        <source>No cluster is open</source>
        <translation>Kein Cluster ist geöffnet</translation>
    </message>
    <message>
        <source>Add the cluster that you manage: the address of one of its nodes is enough.</source>
        <translation>Den Cluster hinzufügen, der betreut werden soll: Die Adresse eines seiner Knoten genügt.</translation>
    </message>
    <message>
        <source>Choose one on the left, or add another one.</source>
        <translation>Links einen auswählen oder einen anderen hinzufügen.</translation>
    </message>
    <message>
        <source>Add a cluster…</source>
        <translation>Cluster hinzufügen …</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbinde mit %1</translation>
    </message>
    <message>
        <source>Connecting to the cluster</source>
        <translation>Verbinde mit dem Cluster</translation>
    </message>
    <message>
        <source>The cluster is shown as soon as one node answers.</source>
        <translation>Der Cluster wird gezeigt, sobald ein Knoten antwortet.</translation>
    </message>
    <message>
        <source>%1
All known nodes are tried in turn until one answers.</source>
        <translation>%1
Alle bekannten Knoten werden reihum immer wieder versucht.</translation>
    </message>
    <message>
        <source>No overview yet</source>
        <translation>Noch keine Übersicht</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>STOP: the certificate of %1 has changed</source>
        <translation>HALT: Das Zertifikat von %1 hat sich geändert</translation>
    </message>
    <message>
        <source>It is not the one that was pinned, so nothing was sent. The one shown now is:

%1

Ask whoever runs that node. If the change is intended, edit the cluster and enter the new fingerprint.</source>
        <translation>Es ist nicht das festgehaltene, deshalb wurde nichts gesendet. Jetzt gezeigt wird:

%1

Bitte bei denen nachfragen, die diesen Knoten betreiben. Ist die Änderung gewollt, den Cluster bearbeiten und den neuen Fingerabdruck eingeben.</translation>
    </message>
    <message>
        <source>STOP: the certificate of %1 is refused</source>
        <translation>HALT: Das Zertifikat von %1 wird abgelehnt</translation>
    </message>
    <message>
        <source>%1

This cluster is verified with the CA in %2, and this certificate does not pass, so nothing was sent. Its fingerprint is:

%3

Ask whoever runs that node. If the CA was replaced, edit the cluster and choose the new file.</source>
        <translation>%1

Dieser Cluster wird mit der CA in %2 geprüft, und dieses Zertifikat besteht die Prüfung nicht; deshalb wurde nichts gesendet. Sein Fingerabdruck ist:

%3

Bitte bei denen nachfragen, die diesen Knoten betreiben. Wurde die CA ersetzt, den Cluster bearbeiten und die neue Datei auswählen.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not signed by a known CA</source>
        <translation>Das Zertifikat von %1 ist von keiner bekannten CA signiert</translation>
    </message>
    <message>
        <source>The certificate is not trusted</source>
        <translation>Dem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>%1

Its fingerprint is:

%2

Compare it with what the node&apos;s administrator reads out. Pin it only if all groups agree.</source>
        <translation>%1

Sein Fingerabdruck ist:

%2

Mit dem vergleichen, was der Administrator des Knotens vorliest. Nur festhalten, wenn alle Gruppen stimmen.</translation>
    </message>
    <message>
        <source>They agree: pin it</source>
        <translation>Stimmt: festhalten</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <comment>a cluster</comment>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>&amp;Log in now…</source>
        <translation>Jetzt &amp;anmelden…</translation>
    </message>
    <message numerus="yes">
        <source>%n more known from the cluster.</source>
        <comment>addresses of nodes</comment>
        <translation>
            <numerusform>%n weitere Adresse ist vom Cluster bekannt.</numerusform>
            <numerusform>%n weitere Adressen sind vom Cluster bekannt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::Rail</name>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>&amp;Add a cluster…</source>
        <translation>Cluster &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>%1 (PRODUCTION)</source>
        <translation>%1 (PRODUKTION)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>cluster, verdict</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, not connected</source>
        <comment>cluster</comment>
        <translation>%1, nicht verbunden</translation>
    </message>
</context>
<context>
    <name>muster::shell::ReloadDialog</name>
    <message>
        <source>Reload configuration</source>
        <translation>Konfiguration neu laden</translation>
    </message>
    <message>
        <source>Every node reads its configuration file again.</source>
        <translation>Jeder Knoten liest seine Konfigurationsdatei neu.</translation>
    </message>
    <message>
        <source>%1 will read the configuration file again.</source>
        <translation>%1 liest die Konfigurationsdatei neu.</translation>
    </message>
    <message>
        <source>• %1 on %2: a new secret (%3)</source>
        <translation>• %1 auf %2: ein neues Geheimnis (%3)</translation>
    </message>
    <message>
        <source>• %1 on %2: %3 → %4 (%5)</source>
        <translation>• %1 auf %2: %3 → %4 (%5)</translation>
    </message>
    <message numerus="yes">
        <source>• and %n more</source>
        <translation>
            <numerusform>• und %n weiterer</numerusform>
            <numerusform>• und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>As far as known, no file differs from what its node runs: nothing will change.</source>
        <translation>Soweit bekannt, weicht keine Datei von dem ab, womit ihr Knoten läuft: Es ändert sich nichts.</translation>
    </message>
    <message>
        <source>There is nothing to reload until the file is mended.</source>
        <translation>Es gibt nichts neu zu laden, bis die Datei berichtigt ist.</translation>
    </message>
    <message>
        <source>Reloading</source>
        <translation>Lade neu</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>Neu &amp;laden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, error</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: reloaded, nothing changed.</source>
        <translation>%1: neu geladen, nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%1: reloaded, %n key(s) changed: %2</source>
        <translation>
            <numerusform>%1: neu geladen, %n Schlüssel geändert: %2</numerusform>
            <numerusform>%1: neu geladen, %n Schlüssel geändert: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n key(s) wait for a restart: %2</source>
        <comment>first sentence, keys</comment>
        <translation>
            <numerusform>%1 %n Schlüssel wartet auf einen Neustart: %2</numerusform>
            <numerusform>%1 %n Schlüssel warten auf einen Neustart: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) reloaded.</source>
        <translation>
            <numerusform>%n Knoten neu geladen.</numerusform>
            <numerusform>%n Knoten neu geladen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s): see above. The other nodes are not affected.</source>
        <translation>
            <numerusform>%n Fehler: siehe oben. Die anderen Knoten sind nicht betroffen.</numerusform>
            <numerusform>%n Fehler: siehe oben. Die anderen Knoten sind nicht betroffen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>&amp;Notify me when the verdict changes or a node is down</source>
        <translation>&amp;Melden, wenn das Urteil wechselt oder ein Knoten ausfällt</translation>
    </message>
    <message>
        <source>&amp;Reset columns, sorting and filters</source>
        <translation>Spalten, Sortierung, Filter zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Takes effect when the console is started again.</source>
        <translation>Wirkt beim nächsten Start der Konsole.</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>&amp;Zeiten</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>muster::shell::StatusLine</name>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>Cluster %1, as %2 sees it. Times are UTC.</source>
        <translation>Cluster %1, wie %2 ihn sieht. Zeiten in UTC.</translation>
    </message>
    <message>
        <source>Cluster %1, as %2 sees it. Times are local.</source>
        <translation>Cluster %1, wie %2 ihn sieht. Ortszeit.</translation>
    </message>
    <message>
        <source>No new notices</source>
        <translation>Keine neuen Hinweise</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n neuer Hinweis</numerusform>
            <numerusform>%n neue Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Cluster %1, as %2 last saw it. Times are UTC.</source>
        <translation>Cluster %1, wie %2 ihn zuletzt sah. Zeiten in UTC.</translation>
    </message>
    <message>
        <source>Cluster %1, as %2 last saw it. Times are local.</source>
        <translation>Cluster %1, wie %2 ihn zuletzt sah. Ortszeit.</translation>
    </message>
</context>
<context>
    <name>muster::shell::TransferDialog</name>
    <message>
        <source>Waiting for the new leader</source>
        <translation>Warten auf den neuen Leiter</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>There is no other live node that could lead.</source>
        <translation>Es gibt keinen anderen lebenden Knoten, der leiten könnte.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Abgelehnt: %1</translation>
    </message>
    <message>
        <source>%1 leads, in term %2.</source>
        <translation>%1 leitet, in Amtszeit %2.</translation>
    </message>
    <message>
        <source>%1 does not lead: %2</source>
        <comment>node, why</comment>
        <translation>%1 leitet nicht: %2</translation>
    </message>
    <message>
        <source>Clear leader preference</source>
        <translation>Leiterpräferenz aufheben</translation>
    </message>
    <message>
        <source>Transfer leadership</source>
        <translation>Leitung übergeben</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>Auf&amp;heben</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>Über&amp;geben</translation>
    </message>
    <message>
        <source>It does not lead after %1. The preference is kept; clear it to let the lowest id lead.</source>
        <translation>Nach %1 leitet er noch nicht. Die Präferenz bleibt; wird sie aufgehoben, leitet die niedrigste ID.</translation>
    </message>
    <message>
        <source>New leader</source>
        <translation>Neuer Leiter</translation>
    </message>
    <message>
        <source>&amp;New leader:</source>
        <translation>&amp;Neuer Leiter:</translation>
    </message>
    <message>
        <source>The node with the lowest id leads again once it has been stable for 30 s. Until then %1 keeps leading.</source>
        <translation>Der Knoten mit der niedrigsten ID leitet wieder, sobald er 30 s stabil war. Bis dahin leitet %1 weiter.</translation>
    </message>
    <message>
        <source>%1 releases the lease and %2 takes it, in a new term. Scheduled work pauses for about a second; users notice nothing. %2 leads until it fails or the preference is cleared.</source>
        <translation>%1 gibt die Frist frei und %2 nimmt sie, in einer neuen Amtszeit. Geplante Arbeit ruht etwa eine Sekunde; Nutzer merken nichts. %2 leitet, bis er ausfällt oder die Präferenz aufgehoben wird.</translation>
    </message>
    <message>
        <source>Nobody leads at this moment. %1 is asked to take the lease. It leads until it fails or the preference is cleared.</source>
        <translation>Im Augenblick leitet niemand. %1 wird gebeten, die Frist zu nehmen. Er leitet, bis er ausfällt oder die Präferenz aufgehoben wird.</translation>
    </message>
    <message>
        <source>The leader preference is cleared.</source>
        <translation>Die Leiterpräferenz ist aufgehoben.</translation>
    </message>
    <message>
        <source>Requested. Waiting for %1 to become leader…</source>
        <translation>Angefordert. Warten, bis %1 Leiter wird …</translation>
    </message>
    <message>
        <source>Somebody else has requested %1 meanwhile.</source>
        <translation>Inzwischen hat jemand anders %1 angefordert.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ViewMenu</name>
    <message>
        <source>La&amp;youts</source>
        <translation>La&amp;youts</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>Ers&amp;cheinungsbild</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation>&amp;Befehlspalette …</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>Clear the &amp;filter</source>
        <translation>Filter lö&amp;schen</translation>
    </message>
    <message>
        <source>No&amp;tices</source>
        <translation>Hin&amp;weise</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
</context>
<context>
    <name>muster::views::ChartView</name>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>chart, value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>muster::views::ConfigPage</name>
    <message>
        <source>Configuration keys that differ</source>
        <translation>Abweichende Konfigurationsschlüssel</translation>
    </message>
    <message>
        <source>Copy as report</source>
        <translation>Als Bericht kopieren</translation>
    </message>
    <message>
        <source>Reload all nodes…</source>
        <translation>Alle Knoten neu laden …</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ.</source>
        <translation>
            <numerusform>%n Schlüssel weicht ab.</numerusform>
            <numerusform>%n Schlüssel weichen ab.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ, and no value has a majority.</source>
        <translation>
            <numerusform>%n Schlüssel weicht ab, und kein Wert hat eine Mehrheit.</numerusform>
            <numerusform>%n Schlüssel weichen ab, und kein Wert hat eine Mehrheit.</numerusform>
        </translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message numerus="yes">
        <source>All %n live node(s) run the same configuration %1.</source>
        <translation>
            <numerusform>Der eine lebende Knoten läuft mit der Konfiguration %1.</numerusform>
            <numerusform>Alle %n lebenden Knoten laufen mit derselben Konfiguration %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Reload %1…</source>
        <comment>a node&apos;s configuration</comment>
        <translation>%1 neu laden …</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>Der Bericht ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Reload…</source>
        <translation>Neu laden …</translation>
    </message>
    <message numerus="yes">
        <source>No differences except allowed ones: %n key(s) may differ per node.</source>
        <translation>
            <numerusform>Keine Unterschiede außer erlaubten: %n Schlüssel darf je Knoten abweichen.</numerusform>
            <numerusform>Keine Unterschiede außer erlaubten: %n Schlüssel dürfen je Knoten abweichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No node has reported its configuration.</source>
        <translation>Kein Knoten hat seine Konfiguration gemeldet.</translation>
    </message>
    <message>
        <source>The hashes differ, and the nodes have not reported which keys yet. They do so within seconds of a change.</source>
        <translation>Die Prüfsummen weichen ab, und die Knoten haben noch nicht gemeldet, welche Schlüssel. Das tun sie binnen Sekunden nach einer Änderung.</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <translation>Zuletzt bekannt: %1</translation>
    </message>
</context>
<context>
    <name>muster::views::EventsPage</name>
    <message>
        <source>What people did is shown since %1.</source>
        <translation>Was Personen getan haben, ist ab %1 gezeigt.</translation>
    </message>
    <message>
        <source>Events, newest first</source>
        <translation>Ereignisse, neueste zuerst</translation>
    </message>
    <message>
        <source>Filter events (Ctrl+F)</source>
        <translation>Ereignisse filtern (Strg+F)</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Events of which node</source>
        <translation>Ereignisse welches Knotens</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Alle Knoten</translation>
    </message>
    <message>
        <source>Only &amp;trouble</source>
        <translation>Nur &amp;Störungen</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Ereignisse</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>Kein Ereignis passt</translation>
    </message>
    <message>
        <source>Clear the filters with Esc to see all events.</source>
        <translation>Löschen Sie die Filter mit Esc, um alle Ereignisse zu sehen.</translation>
    </message>
    <message>
        <source>Leaders, events and what people did on a timeline</source>
        <translation>Leiter, Ereignisse und Eingriffe auf einer Zeitachse</translation>
    </message>
    <message>
        <source>The table shows only events of the time range selected above.</source>
        <translation>Die Tabelle zeigt nur Ereignisse aus dem oben gewählten Zeitraum.</translation>
    </message>
    <message>
        <source>Only %1 to %2: show all</source>
        <translation>Nur %1 bis %2: alle zeigen</translation>
    </message>
    <message>
        <source>No events since this node started.</source>
        <translation>Keine Ereignisse seit dem Start dieses Knotens.</translation>
    </message>
</context>
<context>
    <name>muster::views::HeatGrid</name>
    <message>
        <source>Nodes as a grid, worst first</source>
        <translation>Knoten als Raster, schlimmste zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %n node(s)</source>
        <comment>● OK: 27 nodes</comment>
        <translation>
            <numerusform>%1 %2: %n Knoten</numerusform>
            <numerusform>%1 %2: %n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>It leads.</source>
        <translation>Er leitet.</translation>
    </message>
</context>
<context>
    <name>muster::views::HistoryPanel</name>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show the whole time range that the node keeps (0)</source>
        <translation>Die ganze Zeit zeigen, die der Knoten behält (0)</translation>
    </message>
    <message>
        <source>Charts of the selected node</source>
        <translation>Diagramme des gewählten Knotens</translation>
    </message>
    <message>
        <source>No history of %1</source>
        <translation>Kein Verlauf von %1</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>Frage %1</translation>
    </message>
    <message>
        <source>No history of %1 yet</source>
        <translation>Noch kein Verlauf von %1</translation>
    </message>
    <message>
        <source>It has not measured anything yet: it takes a sample every few seconds.</source>
        <translation>Er hat noch nichts gemessen: Er sieht alle paar Sekunden nach.</translation>
    </message>
    <message>
        <source>What %1 measured of itself in the last %2; it keeps an hour, until it restarts.</source>
        <translation>Was %1 selbst gemessen hat, Zeitraum bis jetzt: %2; eine Stunde wird behalten, bis zum Neustart.</translation>
    </message>
    <message>
        <source>These values are old: %1</source>
        <translation>Diese Werte sind alt: %1</translation>
    </message>
    <message>
        <source>Loading the last hour of measurements…</source>
        <translation>Lade die Messwerte der letzten Stunde …</translation>
    </message>
</context>
<context>
    <name>muster::views::HostPanel</name>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the command for the time daemon</source>
        <translation>Befehl für den Zeitdienst kopieren</translation>
    </message>
    <message>
        <source>This node has not reported on its host.</source>
        <translation>Dieser Knoten hat nichts von seinem Host erzählt.</translation>
    </message>
    <message>
        <source>Copy all commands</source>
        <translation>Alle Befehle kopieren</translation>
    </message>
    <message>
        <source>The command is in the clipboard. Run it on that host.</source>
        <translation>Der Befehl ist in der Zwischenablage. Führen Sie ihn auf diesem Host aus.</translation>
    </message>
    <message>
        <source>The commands are in the clipboard. Run them on that host.</source>
        <translation>Die Befehle sind in der Zwischenablage. Führen Sie sie auf diesem Host aus.</translation>
    </message>
    <message>
        <source>Limits of the host</source>
        <translation>Limits des Hosts</translation>
    </message>
    <message>
        <source>Clock: %1.</source>
        <comment>how far off</comment>
        <translation>Uhr: %1.</translation>
    </message>
    <message>
        <source>Time daemon: %1.</source>
        <translation>Zeitdienst: %1.</translation>
    </message>
    <message>
        <source>Copy the command for %1</source>
        <translation>Befehl für %1 kopieren</translation>
    </message>
</context>
<context>
    <name>muster::views::LeaderPage</name>
    <message>
        <source>The leader is the one node that does the scheduled work. It holds a lease of a few seconds in the database and renews it all the time; a new leader takes over, with a higher term, only when that lease has run out. So there are never two at once.</source>
        <translation>Der Leiter ist der eine Knoten, der geplante Arbeit erledigt. Er hält in der Datenbank eine Frist von wenigen Sekunden und erneuert sie ständig; ein neuer Leiter übernimmt, mit höherer Amtszeit, erst wenn diese Frist abgelaufen ist. So gibt es nie zwei zugleich.</translation>
    </message>
    <message>
        <source>Who led when</source>
        <translation>Wer wann leitete</translation>
    </message>
    <message>
        <source>Who led when, newest first</source>
        <translation>Wer wann leitete, neueste zuerst</translation>
    </message>
    <message>
        <source>Nobody leads</source>
        <translation>Niemand leitet</translation>
    </message>
    <message>
        <source>The last term was %1. No scheduled work is done until a node takes the lease: that needs a live node that reaches the database.</source>
        <translation>Die letzte Amtszeit war %1. Geplante Arbeit bleibt liegen, bis ein Knoten die Frist nimmt: Das braucht einen lebenden Knoten, der die Datenbank erreicht.</translation>
    </message>
    <message>
        <source>No node has held the lease yet. That needs a live node that reaches the database.</source>
        <translation>Noch kein Knoten hat die Frist gehalten. Das braucht einen lebenden Knoten, der die Datenbank erreicht.</translation>
    </message>
    <message>
        <source>%1 leads, but is down</source>
        <translation>%1 leitet, ist aber ausgefallen</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 leitet</translation>
    </message>
    <message>
        <source>Term %1. Another node takes over when its lease has run out.</source>
        <translation>Amtszeit %1. Ein anderer Knoten übernimmt, wenn seine Frist abgelaufen ist.</translation>
    </message>
    <message>
        <source>Term %1.</source>
        <translation>Amtszeit %1.</translation>
    </message>
    <message>
        <source>%1 Since %2 (%3), because: %4.</source>
        <comment>term sentence, time, duration, reason</comment>
        <translation>%1 Seit %2 (%3), weil: %4.</translation>
    </message>
    <message>
        <source>There is no other live node that could lead.</source>
        <translation>Es gibt keinen anderen lebenden Knoten, der leiten könnte.</translation>
    </message>
    <message>
        <source>%1 leads because an operator asked for it, until it fails.</source>
        <translation>%1 leitet, weil ein Operator es wünschte, bis er ausfällt.</translation>
    </message>
    <message>
        <source>%1 was asked to lead; the transfer is under way.</source>
        <translation>%1 soll leiten: unterwegs.</translation>
    </message>
    <message>
        <source>%1 was asked to lead and did not take the lease. It is asked again later.</source>
        <translation>%1 soll leiten und nahm das Lease nicht. Er wird später wieder gefragt.</translation>
    </message>
    <message>
        <source>%1 was asked to lead but cannot lead now.</source>
        <translation>%1 soll leiten und kann es jetzt nicht.</translation>
    </message>
    <message>
        <source>Transfer leadership…</source>
        <translation>Leitung übergeben …</translation>
    </message>
    <message>
        <source>Clear preference…</source>
        <translation>Präferenz aufheben …</translation>
    </message>
</context>
<context>
    <name>muster::views::LogPanes</name>
    <message>
        <source>Select a line to see all its fields.</source>
        <translation>Eine Zeile wählen, um alle ihre Felder zu sehen.</translation>
    </message>
    <message>
        <source>Fields of the selected line</source>
        <translation>Felder der gewählten Zeile</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>node, time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>muster::views::LogsPage</name>
    <message>
        <source>Filter lines (Ctrl+F)</source>
        <translation>Zeilen filtern (Strg+F)</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>Regulärer Ausdr&amp;uck</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>Ab Info</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>Ab Warnung</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Lines of which node</source>
        <translation>Zeilen welches Knotens</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Alle Knoten</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Folgen</translation>
    </message>
    <message>
        <source>Keep the newest line visible. Scrolling up ends this.</source>
        <translation>Die neueste Zeile im Blick behalten. Hochrollen beendet es.</translation>
    </message>
    <message>
        <source>Time, such as 13:05 or 2026-11-25 13:05:00</source>
        <translation>Zeit, etwa 13:05 oder 2026-11-25 13:05:00</translation>
    </message>
    <message>
        <source>Go to a time</source>
        <translation>Zu Zeit gehen</translation>
    </message>
    <message>
        <source>&amp;Go to time</source>
        <translation>&amp;Gehe zu Zeit</translation>
    </message>
    <message>
        <source>&amp;Older lines</source>
        <translation>Ä&amp;ltere Zeilen</translation>
    </message>
    <message>
        <source>&amp;Debug for 15 min…</source>
        <translation>&amp;Debug für 15 min …</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Write the lines that are shown to a file</source>
        <translation>Die gezeigten Zeilen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Log lines, newest last</source>
        <translation>Protokollzeilen, neueste zuletzt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>%1 The lines are still those of the previous filter.</source>
        <translation>%1 Die Zeilen sind noch die des vorigen Filters.</translation>
    </message>
    <message>
        <source>No lines from %1.</source>
        <translation>Keine Zeilen von %1.</translation>
    </message>
    <message>
        <source>Lines of %1 are missing: their files were deleted meanwhile.</source>
        <translation>Zeilen von %1 fehlen: Ihre Dateien wurden inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>All lines that the nodes keep are loaded.</source>
        <translation>Alle Zeilen, die die Knoten behalten, sind hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <comment>shown of all</comment>
        <translation>
            <numerusform>%1 von %n Zeile</numerusform>
            <numerusform>%1 von %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Filtering: %1 %</source>
        <translation>Filtern: %1 %</translation>
    </message>
    <message>
        <source>%1 · reading older lines …</source>
        <translation>%1 · lese ältere Zeilen …</translation>
    </message>
    <message>
        <source>%1 · the logs cannot be read now: %2</source>
        <translation>%1 · die Protokolle sind jetzt nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Suche …</translation>
    </message>
    <message>
        <source>The lines are being searched, newest first.</source>
        <translation>Die Zeilen werden durchsucht, neueste zuerst.</translation>
    </message>
    <message>
        <source>No line matches</source>
        <translation>Keine Zeile passt</translation>
    </message>
    <message>
        <source>Clear the filters with Esc to see all lines, or read older ones.</source>
        <translation>Die Filter mit Esc löschen, um alle Zeilen zu sehen, oder ältere lesen.</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>The logs cannot be read</source>
        <translation>Protokolle nicht lesbar</translation>
    </message>
    <message>
        <source>No log lines</source>
        <translation>Keine Protokollzeilen</translation>
    </message>
    <message>
        <source>No node that answers has any.</source>
        <translation>Kein antwortender Knoten hat welche.</translation>
    </message>
    <message>
        <source>Reading the logs</source>
        <translation>Lese die Protokolle</translation>
    </message>
    <message>
        <source>All nodes are asked for their lines.</source>
        <translation>Alle Knoten werden nach ihren gefragt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time. Enter 13:05, or 2026-11-25 13:05:00.</source>
        <translation>„%1“ ist keine Zeit. Eingeben: 13:05 oder 2026-11-25 13:05:00.</translation>
    </message>
    <message>
        <source>The oldest line that the nodes keep is newer than that.</source>
        <translation>Die älteste Zeile, die die Knoten behalten, ist neuer.</translation>
    </message>
    <message numerus="yes">
        <source>More than %n line(s) are too much for the clipboard. Save them to a file.</source>
        <translation>
            <numerusform>Mehr als %n Zeile ist zu viel für die Zwischenablage. Bitte in eine Datei speichern.</numerusform>
            <numerusform>Mehr als %n Zeilen sind zu viel für die Zwischenablage. Bitte in eine Datei speichern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied.</source>
        <translation>
            <numerusform>%n Zeile kopiert.</numerusform>
            <numerusform>%n Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the lines that are shown</source>
        <translation>Die gezeigten Zeilen speichern</translation>
    </message>
    <message>
        <source>Logs (*.log)</source>
        <translation>Protokolle (*.log)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved to %1.</source>
        <translation>
            <numerusform>%n Zeile in %1 gespeichert.</numerusform>
            <numerusform>%n Zeilen in %1 gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Minimum level</source>
        <translation>Mindeststufe</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n oldest line(s) dropped: limit reached</source>
        <translation>
            <numerusform>%1 · %n älteste Zeile verworfen: Limit erreicht</numerusform>
            <numerusform>%1 · %n älteste Zeilen verworfen: Limit erreicht</numerusform>
        </translation>
    </message>
    <message>
        <source>No node is connected: these are the last known lines.</source>
        <translation>Kein Knoten ist verbunden: Dies sind die zuletzt bekannten Zeilen.</translation>
    </message>
    <message>
        <source>No log lines are known</source>
        <translation>Keine Protokollzeilen bekannt</translation>
    </message>
    <message>
        <source>No node is connected, so none can be asked.</source>
        <translation>Kein Knoten ist verbunden, also kann keiner gefragt werden.</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeBar</name>
    <message>
        <source>Filter nodes (Ctrl+F)</source>
        <translation>Knoten filtern (Strg+F)</translation>
    </message>
    <message>
        <source>Filter nodes</source>
        <translation>Knoten filtern</translation>
    </message>
    <message>
        <source>Nodes with which reason</source>
        <translation>Knoten mit welchem Grund</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>Jeder Grund</translation>
    </message>
    <message>
        <source>Only &amp;deviating</source>
        <translation>Nur ab&amp;weichende</translation>
    </message>
    <message>
        <source>Hide the nodes that are plainly OK</source>
        <translation>Knoten ausblenden, an denen nichts ist</translation>
    </message>
    <message>
        <source>Auto</source>
        <comment>choose the view by the number of nodes</comment>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Cards up to %1 nodes, a table up to %2, a grid for more</source>
        <translation>Karten bis %1 Knoten, Tabelle bis %2, darüber Raster</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>A card for each node</source>
        <translation>Eine Karte je Knoten</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>A row for each node</source>
        <translation>Eine Zeile je Knoten</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>A cell for each node, the worst first</source>
        <translation>Eine Zelle je Knoten, schlimmste zuerst</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeCardDelegate</name>
    <message>
        <source>Leader</source>
        <translation>Leiter</translation>
    </message>
    <message>
        <source>Version %1 · config: %2</source>
        <translation>Version %1 · Konfig.: %2</translation>
    </message>
    <message>
        <source>Last known state</source>
        <translation>Zuletzt bekannter Stand</translation>
    </message>
    <message>
        <source>Seen by %1 · heard %2</source>
        <translation>Gesehen von %1 · gehört %2</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeCards</name>
    <message>
        <source>Nodes as cards</source>
        <translation>Knoten als Karten</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeDetail</name>
    <message>
        <source>Details of the selected node</source>
        <translation>Einzelheiten des gewählten Knotens</translation>
    </message>
    <message>
        <source>Reload configuration on this node…</source>
        <translation>Konfiguration dieses Knotens neu laden …</translation>
    </message>
    <message>
        <source>Select a node to see its details.</source>
        <translation>Wählen Sie einen Knoten, um alles über ihn zu sehen.</translation>
    </message>
    <message>
        <source>Liveness</source>
        <translation>Leben</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Gesehen von</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Running config</source>
        <translation>Läuft mit</translation>
    </message>
    <message>
        <source>Config on disk</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>HTTP address</source>
        <translation>HTTP-Adresse</translation>
    </message>
    <message>
        <source>Gossip address</source>
        <translation>Gossip-Adresse</translation>
    </message>
    <message>
        <source>This node is no longer part of the cluster.</source>
        <translation>Dieser Knoten gehört nicht mehr zum Cluster.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>node name, status</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n peer(s)</source>
        <translation>
            <numerusform>%1 von %n anderem</numerusform>
            <numerusform>%1 von %n anderen</numerusform>
        </translation>
    </message>
    <message>
        <source>no peers</source>
        <translation>keine anderen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>Leiter</translation>
    </message>
    <message>
        <source>member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>node id %1</source>
        <translation>Knoten-ID %1</translation>
    </message>
    <message>
        <source>%1 is down. It reads its configuration when it is started again.</source>
        <translation>%1 ist ausgefallen. Beim nächsten Start wird die Konfiguration gelesen.</translation>
    </message>
    <message>
        <source>%1 has left the cluster. It reads its configuration when it is started again.</source>
        <translation>%1 ist aus dem Cluster ausgetreten. Beim nächsten Start wird die Konfiguration gelesen.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>The node and what is wrong with it</source>
        <translation>Der Knoten und was mit ihm nicht stimmt</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>The clock and the limits of its host</source>
        <translation>Uhr und Limits seines Hosts</translation>
    </message>
    <message>
        <source>The log lines of this node</source>
        <translation>Die Protokollzeilen dieses Knotens</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What the node measured of itself in the last hour</source>
        <translation>Was der Knoten in der letzten Stunde an sich gemessen hat</translation>
    </message>
    <message>
        <source>Show &amp;logs</source>
        <translation>Zum &amp;Protokoll</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <translation>Zuletzt bekannt: %1</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeTable</name>
    <message>
        <source>Nodes as a table</source>
        <translation>Knoten als Tabelle</translation>
    </message>
</context>
<context>
    <name>muster::views::NodesPage</name>
    <message>
        <source>No nodes</source>
        <translation>Keine Knoten</translation>
    </message>
    <message>
        <source>No node deviates</source>
        <translation>Kein Knoten weicht ab</translation>
    </message>
    <message>
        <source>All nodes are plainly OK.</source>
        <translation>An keinem Knoten ist etwas.</translation>
    </message>
    <message>
        <source>No node matches</source>
        <translation>Kein Knoten passt</translation>
    </message>
    <message>
        <source>Clear the filter with Esc to see all nodes.</source>
        <translation>Löschen Sie den Filter mit Esc, um alle Knoten zu sehen.</translation>
    </message>
    <message>
        <source>The cluster has not reported any node yet.</source>
        <translation>Der Cluster hat noch keinen Knoten gemeldet.</translation>
    </message>
</context>
<context>
    <name>muster::views::OverviewPage</name>
    <message>
        <source>Newest events</source>
        <translation>Neueste Ereignisse</translation>
    </message>
    <message>
        <source>Nodes, worst first</source>
        <translation>Knoten, schlimmste zuerst</translation>
    </message>
    <message>
        <source>Nothing. All nodes are alive and agree.</source>
        <translation>Nichts. Alle Knoten leben und stimmen überein.</translation>
    </message>
    <message>
        <source>Nothing, when the cluster was last heard from.</source>
        <translation>Nichts, als der Cluster zuletzt gehört wurde.</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>The answering node does not know.</source>
        <translation>Der antwortende Knoten weiß es nicht.</translation>
    </message>
</context>
<context>
    <name>muster::views::ReachabilityPage</name>
    <message>
        <source>Who sees whom: a row for each node that sees, a column for each that is seen</source>
        <translation>Wer wen sieht: eine Zeile für jeden Knoten, der sieht, eine Spalte für jeden, der gesehen wird</translation>
    </message>
    <message>
        <source>There is one node only, so there is nobody to reach. Start a second one with the same cluster name and database, and this page shows how each of them reaches the other.</source>
        <translation>Es gibt nur einen Knoten, also niemanden zu erreichen. Starten Sie einen zweiten mit demselben Clusternamen und derselben Datenbank, dann zeigt diese Seite, wie sie einander erreichen.</translation>
    </message>
    <message>
        <source>The answering node does not report who reaches whom: it runs an older version, or is not clustered (ClusterSettings.Enable).</source>
        <translation>Der antwortende Knoten meldet nicht, wer wen erreicht: Er hat eine ältere Version oder gehört zu keinem Cluster (ClusterSettings.Enable).</translation>
    </message>
    <message>
        <source>A row is what that node measured itself: read “row sees column”. Columns have the numbers of the rows.</source>
        <translation>Eine Zeile ist, was dieser Knoten selbst gemessen hat: „Zeile sieht Spalte“. Die Spalten tragen die Nummern der Zeilen.</translation>
    </message>
    <message>
        <source>A row is what that node measured itself: read “row sees column”. The time is the round trip.</source>
        <translation>Eine Zeile ist, was dieser Knoten selbst gemessen hat: „Zeile sieht Spalte“. Die Zeit ist die Laufzeit hin und zurück.</translation>
    </message>
    <message>
        <source>Nobody to reach</source>
        <translation>Niemand zu erreichen</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>Nicht gemeldet</translation>
    </message>
    <message numerus="yes">
        <source>And %n more; the matrix shows all of them.</source>
        <translation>
            <numerusform>Und %n weiterer; die Matrix zeigt alle.</numerusform>
            <numerusform>Und %n weitere; die Matrix zeigt alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a cell to see its details.</source>
        <translation>Wählen Sie eine Zelle, um zu lesen, was sie sagt.</translation>
    </message>
</context>
<context>
    <name>muster::views::ReasonList</name>
    <message>
        <source>Reload…</source>
        <translation>Neu laden …</translation>
    </message>
    <message>
        <source>Reload the configuration of %1</source>
        <translation>Konfiguration von %1 neu laden</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare the configurations</source>
        <translation>Konfigurationen vergleichen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Since %1 (%2).</source>
        <translation>Seit %1 (%2).</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>Schlüssel: %1</translation>
    </message>
</context>
<context>
    <name>muster::views::TimelineView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody leads</source>
        <translation>niemand leitet</translation>
    </message>
    <message>
        <source>%1, term %2</source>
        <comment>leader</comment>
        <translation>%1, Amtszeit %2</translation>
    </message>
    <message>
        <source>Nothing is known of leaders.</source>
        <translation>Über Leiter ist nichts bekannt.</translation>
    </message>
</context>
<context>
    <name>muster::views::TopologyView</name>
    <message>
        <source>Cluster topology: balancer, nodes, databases</source>
        <translation>Topologie des Clusters: Lastverteiler, Knoten, Datenbanken</translation>
    </message>
</context>
<context>
    <name>muster::views::VerdictStrip</name>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Changes and leader</source>
        <translation>Änderungen und Leiter</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>caption of a cell, its word</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Leader: %1, %2</source>
        <comment>name or &quot;No leader&quot;, sentence</comment>
        <translation>Leiter: %1, %2</translation>
    </message>
    <message>
        <source>Fault tolerance</source>
        <translation>Ausfalltoleranz</translation>
    </message>
    <message>
        <source>Data freshness</source>
        <translation>Datenstand</translation>
    </message>
</context>
<context>
    <name>muster::models::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Time in UTC</source>
        <translation>Zeit in UTC</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Recorded outcome</source>
        <translation>Aufgezeichnetes Ergebnis</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>Session id</source>
        <translation>Sitzungs-ID</translation>
    </message>
    <message>
        <source>Audit id</source>
        <translation>Audit-ID</translation>
    </message>
</context>
<context>
    <name>muster::shell::AuditLoader</name>
    <message>
        <source>There is no account &quot;%1&quot;. Choose another person.</source>
        <translation>Es gibt kein Konto „%1“. Wählen Sie eine andere Person.</translation>
    </message>
    <message>
        <source>The node that answers cannot list audits: its version is too old. Update it.</source>
        <translation>Der antwortende Knoten kann keine Audits auflisten: Seine Version ist zu alt. Aktualisieren Sie ihn.</translation>
    </message>
    <message>
        <source>Only administrators may read the audit: it needs the role system_admin.</source>
        <translation>Nur Administratoren dürfen das Audit lesen: Die Rolle system_admin ist nötig.</translation>
    </message>
    <message>
        <source>The node did not answer in time.</source>
        <translation>Der Knoten hat nicht rechtzeitig geantwortet.</translation>
    </message>
</context>
<context>
    <name>muster::views::AuditBar</name>
    <message>
        <source>The time range ends before it begins.</source>
        <translation>Der Zeitraum endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>Filter entries (Ctrl+F)</source>
        <translation>Einträge filtern (Strg+F)</translation>
    </message>
    <message>
        <source>Filter entries</source>
        <translation>Einträge filtern</translation>
    </message>
    <message>
        <source>Whose actions</source>
        <translation>Wessen Aktionen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>Kind of action</source>
        <translation>Art der Aktion</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alle Aktionen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Refused or failed</source>
        <translation>Abgelehnt oder fehlgeschlagen</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Custom range</source>
        <translation>Eigener Zeitraum</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>&amp;Bis</translation>
    </message>
</context>
<context>
    <name>muster::views::AuditPage</name>
    <message>
        <source>Who did what, newest first</source>
        <translation>Wer was getan hat, das Neueste zuerst</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Show or hide &amp;details</source>
        <translation>&amp;Einzelheiten ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Copy as c&amp;ommand line</source>
        <translation>Als &amp;Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Stale: without a connection nothing newer is listed.</source>
        <translation>Veraltet: Ohne Verbindung wird nichts Neueres aufgeführt.</translation>
    </message>
    <message>
        <source>The list is not up to date. %1</source>
        <translation>Die Liste ist nicht auf dem neuesten Stand. %1</translation>
    </message>
    <message>
        <source>The audit cannot be read</source>
        <translation>Das Audit lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>Es besteht keine Verbindung zum Cluster.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading the audit</source>
        <translation>Das Audit wird gelesen</translation>
    </message>
    <message>
        <source>A node is asked who did what.</source>
        <translation>Ein Knoten wird gefragt, wer was getan hat.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) searched, the newest first.</source>
        <translation>
            <numerusform>%n Eintrag durchsucht, das Neueste zuerst.</numerusform>
            <numerusform>%n Einträge durchsucht, das Neueste zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Noch nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>Changes by administrators, log-ins and refused requests will be listed here.</source>
        <translation>Hier werden Änderungen durch Administratoren, Anmeldungen und abgelehnte Anfragen aufgeführt.</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Kein Eintrag passt</translation>
    </message>
    <message>
        <source>Clear the filter with Esc to see all entries.</source>
        <translation>Löschen Sie den Filter mit Esc, um alle Einträge zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies)</source>
        <comment>shown of all that are read</comment>
        <translation>
            <numerusform>%1 von %n Eintrag</numerusform>
            <numerusform>%1 von %n Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · choose a time range to see older ones</source>
        <comment>number of entries</comment>
        <translation>%1 · für ältere einen Zeitraum wählen</translation>
    </message>
    <message>
        <source>%1 · reading older ones …</source>
        <comment>number of entries</comment>
        <translation>%1 · ältere werden gelesen …</translation>
    </message>
    <message>
        <source>%1 · scroll down for older ones</source>
        <comment>number of entries</comment>
        <translation>%1 · für ältere nach unten rollen</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) copied.</source>
        <translation>
            <numerusform>%n Eintrag kopiert.</numerusform>
            <numerusform>%n Einträge kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::views::AuditPanes</name>
    <message>
        <source>Details of the selected entry</source>
        <translation>Einzelheiten des gewählten Eintrags</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>muster::models::Outage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Port refused, so no process runs there: %1. Start the service there.</source>
        <translation>Port abgelehnt, dort läuft also kein Prozess: %1. Starten Sie dort den Dienst.</translation>
    </message>
    <message>
        <source>Port open, but silent, so the process hangs: %1. Kill it first: while it lives, a new one cannot start.</source>
        <translation>Port offen, aber stumm, der Prozess hängt also: %1. Beenden Sie ihn zuerst: Solange er lebt, kann kein neuer starten.</translation>
    </message>
    <message>
        <source>No answer at all: %1. The host or the network is down, or a firewall is in between. Check whether this computer has a network.</source>
        <translation>Gar keine Antwort: %1. Der Rechner oder das Netz ist ausgefallen, oder eine Firewall ist dazwischen. Prüfen Sie, ob dieser Computer ein Netz hat.</translation>
    </message>
    <message>
        <source>Name without an address: %1. Check the name service and the spelling.</source>
        <translation>Name ohne Adresse: %1. Prüfen Sie den Namensdienst und die Schreibweise.</translation>
    </message>
    <message>
        <source>Something answers that is of no use: %1. %2</source>
        <comment>addresses, sentence</comment>
        <translation>Etwas antwortet, was nicht hilft: %1. %2</translation>
    </message>
    <message>
        <source>No node answers for %1</source>
        <comment>a duration</comment>
        <translation>Kein Knoten antwortet seit %1</translation>
    </message>
    <message>
        <source>No node answers</source>
        <translation>Kein Knoten antwortet</translation>
    </message>
</context>
<context>
    <name>muster::models::Reload</name>
    <message numerus="yes">
        <source>Afterwards %1 differs from %n other(s)</source>
        <translation>
            <numerusform>Danach weicht %1 von %n anderen ab</numerusform>
            <numerusform>Danach weicht %1 von %n anderen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Afterwards %1 differ from others</source>
        <comment>names of nodes</comment>
        <translation>Danach weichen %1 von anderen ab</translation>
    </message>
    <message>
        <source>%1: the verdict stays MISMATCH.</source>
        <comment>what happens</comment>
        <translation>%1: Das Urteil bleibt ABWEICHUNG.</translation>
    </message>
    <message>
        <source>%1: a mismatch as well.</source>
        <comment>what happens</comment>
        <translation>%1: auch noch eine Abweichung.</translation>
    </message>
    <message>
        <source>%1: the verdict becomes MISMATCH.</source>
        <comment>what happens</comment>
        <translation>%1: Das Urteil wird ABWEICHUNG.</translation>
    </message>
    <message>
        <source>Better reload all nodes: the files agree, and then all run the new value.</source>
        <translation>Laden Sie besser alle Knoten neu: Die Dateien stimmen überein, und dann verwenden alle den neuen Wert.</translation>
    </message>
    <message>
        <source>To have the new value everywhere, write it into the files of the others too, then reload all nodes.</source>
        <translation>Soll der neue Wert überall gelten, schreiben Sie ihn auch in die Dateien der anderen, und laden Sie dann alle Knoten neu.</translation>
    </message>
    <message>
        <source>To keep the old value, put the file on %1 back instead.</source>
        <translation>Soll der alte Wert bleiben, stellen Sie stattdessen die Datei auf %1 wieder her.</translation>
    </message>
</context>
<context>
    <name>muster::views::OutageBanner</name>
    <message>
        <source>Try again now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
</context>
<context>
    <name>muster::models::AdviceModel</name>
    <message>
        <source>It counts after a restart of the server.</source>
        <translation>Es gilt nach einem Neustart des Servers.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>muster::models::DatabaseWords</name>
    <message>
        <source>%1 (timeline %2)</source>
        <comment>server</comment>
        <translation>%1 (Zeitlinie %2)</translation>
    </message>
    <message>
        <source>%2 is written to by %1.</source>
        <comment>nodes, server</comment>
        <translation>Auf %2 schreiben: %1.</translation>
    </message>
    <message>
        <source>Each write makes them drift apart: stop the nodes of one side now.</source>
        <translation>Jedes Schreiben treibt sie auseinander: jetzt die Knoten einer Seite anhalten.</translation>
    </message>
    <message>
        <source>Two databases are written to</source>
        <translation>Auf zwei Datenbanken wird geschrieben</translation>
    </message>
    <message>
        <source>Another database than that of the other nodes is used by %1.</source>
        <comment>nodes</comment>
        <translation>Eine andere Datenbank als die übrigen Knoten benutzt: %1.</translation>
    </message>
    <message>
        <source>A second server takes writes</source>
        <translation>Ein zweiter Server nimmt Schreibzugriffe an</translation>
    </message>
    <message>
        <source>%1 at %2 is named as a replica, but is no standby. Nothing may write to it while the primary is in use.</source>
        <translation>%1 auf %2 ist als Replikat eingetragen, aber kein Standby. Solange der Primärserver benutzt wird, darf nichts darauf schreiben.</translation>
    </message>
    <message>
        <source>There is no replica that could take over. SqlSettings.DataSourceReplicas names none.</source>
        <translation>Es gibt kein Replikat, das übernehmen könnte. SqlSettings.DataSourceReplicas nennt keines.</translation>
    </message>
    <message>
        <source>No replica could take over now; below is why.</source>
        <translation>Kein Replikat könnte jetzt übernehmen; unten steht, warum.</translation>
    </message>
    <message numerus="yes">
        <source>%n replica(s) could take over.</source>
        <translation>
            <numerusform>%n Replikat könnte übernehmen.</numerusform>
            <numerusform>%n Replikate könnten übernehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds %1, and %2 in its log that are not merged yet. A file has no replicas: if its disk is lost, only a backup helps.</source>
        <translation>Sie fasst %1, dazu %2 im Protokoll, die noch nicht übernommen sind. Eine Datei hat keine Replikate: geht ihre Platte verloren, hilft nur eine Sicherung.</translation>
    </message>
    <message>
        <source>The database is one SQLite file</source>
        <translation>Die Datenbank ist eine SQLite-Datei</translation>
    </message>
    <message>
        <source>The database is one SQLite file: %1</source>
        <translation>Die Datenbank ist eine SQLite-Datei: %1</translation>
    </message>
    <message>
        <source>The primary has not been looked at yet</source>
        <translation>Der Primärserver wurde noch nicht befragt</translation>
    </message>
    <message>
        <source>The primary does not answer</source>
        <translation>Der Primärserver antwortet nicht</translation>
    </message>
    <message>
        <source>Nothing can be written, and nobody can log in.</source>
        <translation>Nichts kann geschrieben werden, und niemand kann sich anmelden.</translation>
    </message>
    <message>
        <source>The primary takes no writes</source>
        <translation>Der Primärserver nimmt nichts zum Schreiben an</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The primary answers and takes writes.</source>
        <translation>Der Primärserver antwortet und nimmt Schreibzugriffe an.</translation>
    </message>
    <message>
        <source>All nodes write to one database</source>
        <translation>Alle Knoten schreiben auf eine Datenbank</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>how much a replica is behind</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>bytes, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>could take over</comment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Es sagt</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>SQLite %1</source>
        <translation>SQLite %1</translation>
    </message>
    <message>
        <source>PostgreSQL %1</source>
        <translation>PostgreSQL %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Write-ahead log</source>
        <translation>Write-Ahead-Log</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitlinie</translation>
    </message>
    <message>
        <source>Takes writes</source>
        <translation>Nimmt Schreiben an</translation>
    </message>
    <message>
        <source>no, it is a standby</source>
        <translation>nein, er ist Standby</translation>
    </message>
    <message>
        <source>no, it is read-only</source>
        <translation>nein, er ist nur lesbar</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used, possible</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Streams from</source>
        <translation>Strömt von</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>Nicht empfangen</translation>
    </message>
    <message>
        <source>Not replayed</source>
        <translation>Nicht eingespielt</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <comment>replica, address, state</comment>
        <translation>%1 auf %2: %3</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>Streams to</source>
        <translation>Strömt zu</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Streams are only told to users with the right pg_monitor.</source>
        <translation>Ströme erfährt nur, wer das Recht pg_monitor hat.</translation>
    </message>
</context>
<context>
    <name>muster::models::ServerModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>used, possible</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Behind, last 10 min</source>
        <translation>Rückstand, 10 min</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitlinie</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Could take over</source>
        <translation>Könnte übernehmen</translation>
    </message>
</context>
<context>
    <name>muster::models::WriterModel</name>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Writes to</source>
        <translation>Schreibt auf</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitlinie</translation>
    </message>
</context>
<context>
    <name>muster::shell::DatabaseLoader</name>
    <message>
        <source>The node that answers cannot tell: its version is too old. Update it.</source>
        <translation>Der antwortende Knoten kann es nicht sagen: seine Version ist zu alt. Aktualisieren Sie ihn.</translation>
    </message>
    <message>
        <source>Only administrators may see the databases: it needs the role system_admin.</source>
        <translation>Nur Administratoren dürfen die Datenbanken sehen: dazu ist die Rolle system_admin nötig.</translation>
    </message>
</context>
<context>
    <name>muster::views::DatabasesPage</name>
    <message>
        <source>The servers of the database</source>
        <translation>Die Server der Datenbank</translation>
    </message>
    <message>
        <source>Asking for the databases…</source>
        <translation>Die Datenbanken werden abgefragt …</translation>
    </message>
    <message>
        <source>The node that answers tells how each server is.</source>
        <translation>Der antwortende Knoten sagt, wie es jedem Server geht.</translation>
    </message>
    <message>
        <source>The databases are not known</source>
        <translation>Die Datenbanken sind nicht bekannt</translation>
    </message>
    <message>
        <source>The settings of the servers have not been read yet.</source>
        <translation>Die Einstellungen der Server wurden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>The database is a file, which has no settings to advise on.</source>
        <translation>Die Datenbank ist eine Datei, zu deren Einstellungen nichts zu raten ist.</translation>
    </message>
    <message>
        <source>Not known: the settings of %1, which did not answer.</source>
        <translation>Nicht bekannt: die Einstellungen von %1, keine Antwort.</translation>
    </message>
    <message>
        <source>All settings that Muster looks at are as recommended.</source>
        <translation>Alle Einstellungen, die Muster ansieht, sind wie empfohlen.</translation>
    </message>
</context>
<context>
    <name>muster::views::ServerDetail</name>
    <message>
        <source>The selected server</source>
        <translation>Der gewählte Server</translation>
    </message>
    <message>
        <source>Details of the selected server</source>
        <translation>Einzelheiten des gewählten Servers</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The selected server, and who writes where</source>
        <translation>Der gewählte Server, und wer wohin schreibt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings of the servers that should change</source>
        <translation>Einstellungen der Server, die sich ändern sollten</translation>
    </message>
    <message>
        <source>Who writes where</source>
        <translation>Wer wohin schreibt</translation>
    </message>
    <message>
        <source>Settings that should change</source>
        <translation>Einstellungen, die sich ändern sollten</translation>
    </message>
    <message>
        <source>&amp;Copy statements</source>
        <translation>Anweisungen &amp;kopieren</translation>
    </message>
    <message>
        <source>The statements of PostgreSQL that follow all advice on the selected server</source>
        <translation>Die PostgreSQL-Anweisungen, die allen Rat zum gewählten Server befolgen</translation>
    </message>
    <message>
        <source>Statements for %1 copied.</source>
        <translation>Anweisungen für %1 kopiert.</translation>
    </message>
    <message>
        <source>No server is selected</source>
        <translation>Kein Server gewählt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It cannot take over. %1</source>
        <comment>why</comment>
        <translation>Er kann nicht übernehmen. %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It counts after a restart of the server.</source>
        <translation>Es gilt nach einem Neustart des Servers.</translation>
    </message>
</context>
</TS>
