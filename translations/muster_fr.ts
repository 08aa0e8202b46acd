<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>PageText</name>
    <message>
        <source>%1: %2</source>
        <comment>node, why it does not answer</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>Down</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 est hors service.</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 est de retour.</translation>
    </message>
    <message>
        <source>Check its host and its log, then start it again; it rejoins on its own.</source>
        <translation>Examiner son hôte et son journal, puis le redémarrer&#xa0;; il revient de lui-même.</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Isolé</translation>
    </message>
    <message>
        <source>%1 is cut off from nodes that the database shows as alive.</source>
        <translation>%1 est isolé de nœuds que la base de données donne pour vivants.</translation>
    </message>
    <message>
        <source>%1 is no longer cut off.</source>
        <translation>%1 n’est plus isolé.</translation>
    </message>
    <message>
        <source>Repair the network between it and its peers; it comes back on its own.</source>
        <translation>Réparer le réseau entre lui et les autres&#xa0;; il revient de lui-même.</translation>
    </message>
    <message>
        <source>Other gossip key</source>
        <translation>Autre clé gossip</translation>
    </message>
    <message>
        <source>%1 runs with a gossip key that its peers do not have.</source>
        <translation>%1 fonctionne avec une clé gossip que les autres n’ont pas.</translation>
    </message>
    <message>
        <source>%1 is no longer shut out by its gossip key.</source>
        <translation>%1 n’est plus exclu par sa clé gossip.</translation>
    </message>
    <message>
        <source>It missed a change of keys: copy gossip-keyring.json from the data directory of another node into that of this one, then restart it.</source>
        <translation>Il a manqué un changement de clés&#xa0;: copier gossip-keyring.json du répertoire de données d’un autre nœud dans le sien, puis le redémarrer.</translation>
    </message>
    <message>
        <source>No leader</source>
        <translation>Sans leader</translation>
    </message>
    <message>
        <source>No node holds the leader lease.</source>
        <translation>Aucun nœud ne détient le bail de leader.</translation>
    </message>
    <message>
        <source>The cluster has a leader again.</source>
        <translation>Le cluster a de nouveau un leader.</translation>
    </message>
    <message>
        <source>Check that the nodes reach the database: without a leader no scheduled work is done.</source>
        <translation>Vérifier que les nœuds joignent la base de données&#xa0;: sans leader, aucune tâche planifiée n’est exécutée.</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>Base injoignable</translation>
    </message>
    <message>
        <source>%1 cannot reach the database.</source>
        <translation>%1 ne joint pas la base de données.</translation>
    </message>
    <message>
        <source>%1 reaches the database again.</source>
        <translation>%1 joint de nouveau la base de données.</translation>
    </message>
    <message>
        <source>Check the database, and the network between this node and the database.</source>
        <translation>Vérifier la base de données, et le réseau entre ce nœud et la base de données.</translation>
    </message>
    <message>
        <source>Partly unreachable</source>
        <translation>En partie injoignable</translation>
    </message>
    <message>
        <source>%1 is unreachable from some of its peers.</source>
        <translation>%1 est injoignable pour certains des autres.</translation>
    </message>
    <message>
        <source>%1 is reachable from all of its peers again.</source>
        <translation>%1 est de nouveau joignable pour tous les autres.</translation>
    </message>
    <message>
        <source>Check firewalls and routes between the nodes named (gossip port, UDP and TCP), in the direction given.</source>
        <translation>Vérifier pare-feu et routes entre les nœuds cités (port gossip, UDP et TCP), dans le sens indiqué.</translation>
    </message>
    <message>
        <source>Schema differs</source>
        <translation>Autre schéma</translation>
    </message>
    <message>
        <source>%1 uses a different schema than its peers.</source>
        <translation>%1 utilise un autre schéma que les autres.</translation>
    </message>
    <message>
        <source>%1 has the same schema as its peers again.</source>
        <translation>%1 a de nouveau le même schéma que les autres.</translation>
    </message>
    <message>
        <source>Compare the versions: a newer one has migrated the database. Restart the node with a version that knows the schema.</source>
        <translation>Comparer les versions&#xa0;: une plus récente a migré la base de données. Redémarrer le nœud avec une version qui connaît le schéma.</translation>
    </message>
    <message>
        <source>Version differs</source>
        <translation>Autre version</translation>
    </message>
    <message>
        <source>%1 runs a different version than its peers.</source>
        <translation>%1 exécute une autre version que les autres.</translation>
    </message>
    <message>
        <source>%1 runs the same version as its peers again.</source>
        <translation>%1 exécute de nouveau la même version que les autres.</translation>
    </message>
    <message>
        <source>Install the cluster&apos;s version there and restart the node.</source>
        <translation>Y installer la version du cluster et redémarrer le nœud.</translation>
    </message>
    <message>
        <source>Config differs</source>
        <translation>Autre config.</translation>
    </message>
    <message>
        <source>%1 runs a different configuration than its peers.</source>
        <translation>%1 utilise une autre configuration que les autres.</translation>
    </message>
    <message>
        <source>%1 runs the same configuration as its peers again.</source>
        <translation>%1 utilise de nouveau la même configuration que les autres.</translation>
    </message>
    <message>
        <source>Compare the keys, make the files alike, then reload the node that differs.</source>
        <translation>Comparer les clés, aligner les fichiers, puis recharger le nœud qui diffère.</translation>
    </message>
    <message>
        <source>Config unreadable</source>
        <translation>Config. illisible</translation>
    </message>
    <message>
        <source>%1 cannot use its configuration file and would not start with it.</source>
        <translation>%1 ne peut pas utiliser son fichier de configuration et ne démarrerait pas avec lui.</translation>
    </message>
    <message>
        <source>The configuration file of %1 can be used again.</source>
        <translation>Le fichier de configuration de %1 est de nouveau utilisable.</translation>
    </message>
    <message>
        <source>Mend the file or put the last good one back; musterd --check-config --config FILE tests it. Until then the node goes on with what it read last: do not restart it.</source>
        <translation>Corriger le fichier ou remettre le dernier bon&#xa0;; musterd --check-config --config FILE le vérifie. D’ici là, le nœud continue avec ce qu’il a lu en dernier&#xa0;: ne pas le redémarrer.</translation>
    </message>
    <message>
        <source>Clock skew</source>
        <translation>Horloge décalée</translation>
    </message>
    <message>
        <source>The clock of %1 is wrong.</source>
        <translation>L’horloge de %1 est fausse.</translation>
    </message>
    <message>
        <source>The clock of %1 is right again.</source>
        <translation>L’horloge de %1 est de nouveau juste.</translation>
    </message>
    <message>
        <source>Correct that clock and find out why its time daemon did not: messages are ordered by it.</source>
        <translation>Corriger cette horloge et chercher pourquoi son service de temps ne l’a pas fait&#xa0;: les messages sont ordonnés d’après elle.</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>Suspect</translation>
    </message>
    <message>
        <source>%1 does not answer; it is being checked.</source>
        <translation>%1 ne répond pas&#xa0;; vérification en cours.</translation>
    </message>
    <message>
        <source>%1 answers again.</source>
        <translation>%1 répond de nouveau.</translation>
    </message>
    <message>
        <source>Wait: within seconds it is either confirmed alive or declared down.</source>
        <translation>Attendre&#xa0;: d’ici quelques secondes, il est confirmé vivant ou déclaré hors service.</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Saturé</translation>
    </message>
    <message>
        <source>%1 is too busy to hear others in time.</source>
        <translation>%1 est trop saturé pour entendre les autres à temps.</translation>
    </message>
    <message>
        <source>%1 hears others in time again.</source>
        <translation>%1 entend de nouveau les autres à temps.</translation>
    </message>
    <message>
        <source>Look at the CPU of its host, and at what else runs there.</source>
        <translation>Examiner le CPU de son hôte, et ce qui y tourne d’autre.</translation>
    </message>
    <message>
        <source>Address differs</source>
        <translation>Autre adresse</translation>
    </message>
    <message>
        <source>%1 advertises an address that its packets do not come from.</source>
        <translation>%1 annonce une adresse d’où ses paquets ne viennent pas.</translation>
    </message>
    <message>
        <source>The packets of %1 come from the address that it advertises again.</source>
        <translation>Les paquets de %1 viennent de nouveau de l’adresse qu’il annonce.</translation>
    </message>
    <message>
        <source>Set ClusterSettings.AdvertiseAddress there to the address that its peers reach it at.</source>
        <translation>Y régler ClusterSettings.AdvertiseAddress sur l’adresse à laquelle les autres le joignent.</translation>
    </message>
    <message>
        <source>Facts unknown</source>
        <translation>Infos absentes</translation>
    </message>
    <message>
        <source>%1 has not yet reported its version, schema and configuration.</source>
        <translation>%1 n’a pas encore communiqué sa version, son schéma et sa configuration.</translation>
    </message>
    <message>
        <source>%1 has reported its version, schema and configuration.</source>
        <translation>%1 a communiqué sa version, son schéma et sa configuration.</translation>
    </message>
    <message>
        <source>Wait: a node reports them within seconds of its start.</source>
        <translation>Attendre&#xa0;: un nœud les communique quelques secondes après son démarrage.</translation>
    </message>
    <message>
        <source>Not reloaded</source>
        <translation>Non rechargé</translation>
    </message>
    <message>
        <source>The configuration file of %1 was edited and is not reloaded.</source>
        <translation>Le fichier de configuration de %1 a été modifié et n’est pas rechargé.</translation>
    </message>
    <message>
        <source>%1 runs what its configuration file says again.</source>
        <translation>%1 applique de nouveau ce que dit son fichier de configuration.</translation>
    </message>
    <message>
        <source>Review what changed, then reload the configuration there, or restore the file.</source>
        <translation>Revoir ce qui a changé, puis y recharger la configuration, ou rétablir le fichier.</translation>
    </message>
    <message>
        <source>Restart pending</source>
        <translation>À redémarrer</translation>
    </message>
    <message>
        <source>%1 needs a restart before changed keys take effect.</source>
        <translation>%1 doit redémarrer pour appliquer les clés modifiées.</translation>
    </message>
    <message>
        <source>%1 no longer needs a restart.</source>
        <translation>%1 n’a plus besoin de redémarrer.</translation>
    </message>
    <message>
        <source>Restart the node when its users can spare it.</source>
        <translation>Redémarrer le nœud quand ses utilisateurs peuvent s’en passer.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>%1 is stopping.</source>
        <translation>%1 est en cours d’arrêt.</translation>
    </message>
    <message>
        <source>%1 is no longer stopping.</source>
        <translation>%1 n’est plus en cours d’arrêt.</translation>
    </message>
    <message>
        <source>Nothing to do: it leaves the cluster in order.</source>
        <translation>Rien à faire&#xa0;: il quitte le cluster en bon ordre.</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>%1 is in maintenance and takes no traffic.</source>
        <translation>%1 est en maintenance et ne prend pas de trafic.</translation>
    </message>
    <message>
        <source>%1 is no longer in maintenance.</source>
        <translation>%1 n’est plus en maintenance.</translation>
    </message>
    <message>
        <source>Return it to service when the maintenance is done.</source>
        <translation>Le remettre en service une fois la maintenance terminée.</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>Drainage</translation>
    </message>
    <message>
        <source>%1 is being taken out of rotation.</source>
        <translation>%1 est en cours de retrait du trafic.</translation>
    </message>
    <message>
        <source>%1 is back in rotation.</source>
        <translation>%1 prend de nouveau du trafic.</translation>
    </message>
    <message>
        <source>Wait until its users are on other nodes, or return it to service.</source>
        <translation>Attendre que ses utilisateurs soient sur d’autres nœuds, ou le remettre en service.</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Arrivée</translation>
    </message>
    <message>
        <source>%1 is starting and not yet ready.</source>
        <translation>%1 démarre et n’est pas encore prêt.</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 est prêt.</translation>
    </message>
    <message>
        <source>Wait: it serves as soon as it is ready.</source>
        <translation>Attendre&#xa0;: il assure le service dès qu’il est prêt.</translation>
    </message>
    <message>
        <source>Gossip unencrypted</source>
        <translation>Gossip non chiffré</translation>
    </message>
    <message>
        <source>The gossip of %1 is not encrypted.</source>
        <translation>Le gossip de %1 n’est pas chiffré.</translation>
    </message>
    <message>
        <source>The gossip of %1 is encrypted now.</source>
        <translation>Le gossip de %1 est maintenant chiffré.</translation>
    </message>
    <message>
        <source>Give it the cluster&apos;s key ring; the security guide says how to encrypt the gossip of a running cluster.</source>
        <translation>Lui donner le jeu de clés du cluster&#xa0;; le guide de sécurité explique comment chiffrer le gossip d’un cluster en marche.</translation>
    </message>
    <message>
        <source>Clock not synchronized</source>
        <translation>Horloge non synchronisée</translation>
    </message>
    <message>
        <source>The clock of %1 is not synchronized.</source>
        <translation>L’horloge de %1 n’est pas synchronisée.</translation>
    </message>
    <message>
        <source>The clock of %1 is synchronized again.</source>
        <translation>L’horloge de %1 est de nouveau synchronisée.</translation>
    </message>
    <message>
        <source>Start a time daemon on that host.</source>
        <translation>Lancer un service de temps sur cet hôte.</translation>
    </message>
    <message>
        <source>Host limits</source>
        <translation>Limites hôte</translation>
    </message>
    <message>
        <source>%1 meets the recommended limits again.</source>
        <translation>%1 respecte de nouveau les limites conseillées.</translation>
    </message>
    <message>
        <source>When every node has the key, set %1 to true in each file and reload all nodes.</source>
        <translation>Quand chaque nœud a la clé, mettre %1 à true dans chaque fichier et recharger tous les nœuds.</translation>
    </message>
    <message>
        <source>%1 has joined.</source>
        <translation>%1 a rejoint le cluster.</translation>
    </message>
    <message>
        <source>%1 has left.</source>
        <translation>%1 est parti.</translation>
    </message>
    <message>
        <source>%1 is no longer listed.</source>
        <translation>%1 ne figure plus dans la liste.</translation>
    </message>
    <message>
        <source>%1 leads now.</source>
        <translation>%1 est maintenant leader.</translation>
    </message>
    <message>
        <source>The verdict is now %1.</source>
        <translation>Le verdict est maintenant %1.</translation>
    </message>
    <message>
        <source>The clock of %1 jumped.</source>
        <translation>L’horloge de %1 a fait un saut.</translation>
    </message>
    <message>
        <source>A write of %1 was refused: it no longer leads.</source>
        <translation>Une écriture de %1 a été refusée&#xa0;: il n’est plus leader.</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Reprise</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>green</source>
        <translation>vert</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rouge</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>vivant</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>suspect</translation>
    </message>
    <message>
        <source>down</source>
        <translation>hors service</translation>
    </message>
    <message>
        <source>left</source>
        <translation>parti</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>arrivée</translation>
    </message>
    <message>
        <source>active</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>drainage</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>maintenance</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>arrêt</translation>
    </message>
    <message>
        <source>takes effect on reload</source>
        <translation>prend effet au rechargement</translation>
    </message>
    <message>
        <source>takes effect when database connections are recycled</source>
        <translation>prend effet au renouvellement des connexions à la base de données</translation>
    </message>
    <message>
        <source>takes effect after a restart of the node</source>
        <translation>prend effet après redémarrage du nœud</translation>
    </message>
    <message>
        <source>changing it interrupts the whole service</source>
        <translation>la modifier interrompt tout le service</translation>
    </message>
    <message>
        <source>may differ per node</source>
        <translation>peut différer selon le nœud</translation>
    </message>
    <message>
        <source>edited on disk, not reloaded</source>
        <translation>modifiée sur disque, non rechargée</translation>
    </message>
    <message>
        <source>reloaded, restart pending</source>
        <translation>rechargée, redémarrage requis</translation>
    </message>
    <message>
        <source>set by an environment variable</source>
        <translation>fixée par variable d’environnement</translation>
    </message>
    <message>
        <source>default of another version</source>
        <translation>défaut d’une autre version</translation>
    </message>
    <message>
        <source>changed on this node only</source>
        <translation>modifiée sur ce nœud seulement</translation>
    </message>
    <message>
        <source>first leader of this cluster</source>
        <translation>premier leader de ce cluster</translation>
    </message>
    <message>
        <source>the previous leader&apos;s lease expired</source>
        <translation>le bail du leader précédent a expiré</translation>
    </message>
    <message>
        <source>the lease was released</source>
        <translation>le bail a été libéré</translation>
    </message>
    <message>
        <source>transferred by an operator</source>
        <translation>transféré par un opérateur</translation>
    </message>
    <message>
        <source>a node with a lower id had been stable for 30 s</source>
        <translation>un nœud d’ID inférieur était stable depuis 30 s</translation>
    </message>
    <message>
        <source>the database is another one</source>
        <translation>la base de données n’est plus la même</translation>
    </message>
    <message>
        <source>nobody took over</source>
        <translation>personne n’a pris le relais</translation>
    </message>
    <message>
        <source>the lease was not renewed in time</source>
        <translation>le bail n’a pas été renouvelé à temps</translation>
    </message>
    <message>
        <source>another node took over</source>
        <translation>un autre nœud a pris le relais</translation>
    </message>
    <message>
        <source>%2 cannot hear %1, but %1 hears %2: one-way cut.</source>
        <translation>%2 n’entend pas %1, mais %1 entend %2&#xa0;: coupure à sens unique.</translation>
    </message>
    <message>
        <source>Nothing gets through between %1 and %2 in either direction.</source>
        <translation>Rien ne passe entre %1 et %2, dans aucun sens.</translation>
    </message>
    <message>
        <source>UDP does not get through between %1 and %2; TCP does.</source>
        <translation>UDP ne passe pas entre %1 et %2&#xa0;; TCP si.</translation>
    </message>
    <message>
        <source>%1 cannot open TCP connections to %2; UDP gets through.</source>
        <translation>%1 ne peut pas ouvrir de connexions TCP vers %2&#xa0;; UDP passe.</translation>
    </message>
    <message>
        <source>Most packets between %1 and %2 are lost.</source>
        <translation>La plupart des paquets entre %1 et %2 se perdent.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Créer un compte</translation>
    </message>
    <message>
        <source>Change configuration</source>
        <translation>Modifier la configuration</translation>
    </message>
    <message>
        <source>Reload configuration</source>
        <translation>Recharger la configuration</translation>
    </message>
    <message>
        <source>Recycle database connections</source>
        <translation>Renouveler les connexions à la base de données</translation>
    </message>
    <message>
        <source>Transfer leadership</source>
        <translation>Transférer le rôle de leader</translation>
    </message>
    <message>
        <source>Clear preferred leader</source>
        <translation>Annuler le leader préféré</translation>
    </message>
    <message>
        <source>Change log levels</source>
        <translation>Modifier les niveaux de journal</translation>
    </message>
    <message>
        <source>Change gossip keys</source>
        <translation>Modifier les clés de gossip</translation>
    </message>
    <message>
        <source>Create team</source>
        <translation>Créer une équipe</translation>
    </message>
    <message>
        <source>Add to team</source>
        <translation>Ajouter à l’équipe</translation>
    </message>
    <message>
        <source>Remove from team</source>
        <translation>Retirer de l’équipe</translation>
    </message>
    <message>
        <source>Add to channel</source>
        <translation>Ajouter au canal</translation>
    </message>
    <message>
        <source>Remove from channel</source>
        <translation>Retirer du canal</translation>
    </message>
    <message>
        <source>Archive channel</source>
        <translation>Archiver le canal</translation>
    </message>
    <message>
        <source>Restore channel</source>
        <translation>Restaurer le canal</translation>
    </message>
    <message>
        <source>Read overview</source>
        <translation>Lire la vue d’ensemble</translation>
    </message>
    <message>
        <source>Read configuration</source>
        <translation>Lire la configuration</translation>
    </message>
    <message>
        <source>Read logs</source>
        <translation>Lire les journaux</translation>
    </message>
    <message>
        <source>Read log levels</source>
        <translation>Lire les niveaux de journal</translation>
    </message>
    <message>
        <source>Read gossip keys</source>
        <translation>Lire les clés de gossip</translation>
    </message>
    <message>
        <source>Read node history</source>
        <translation>Lire l’historique d’un nœud</translation>
    </message>
    <message>
        <source>Read audit</source>
        <translation>Lire l’audit</translation>
    </message>
    <message>
        <source>Read list of routes</source>
        <translation>Lire la liste des routes</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>needs the role system_admin</source>
        <translation>le rôle system_admin est requis</translation>
    </message>
    <message>
        <source>wrong name or password</source>
        <translation>nom ou mot de passe incorrect</translation>
    </message>
    <message>
        <source>too many failed attempts</source>
        <translation>trop de tentatives échouées</translation>
    </message>
    <message>
        <source>too many failed attempts from this address</source>
        <translation>trop de tentatives échouées depuis cette adresse</translation>
    </message>
    <message>
        <source>the configuration is read-only</source>
        <translation>la configuration est en lecture seule</translation>
    </message>
    <message>
        <source>not done on %1</source>
        <translation>non fait sur %1</translation>
    </message>
    <message>
        <source>the server answered %1</source>
        <translation>le serveur a répondu %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>all nodes</source>
        <translation>tous les nœuds</translation>
    </message>
    <message>
        <source>the next node</source>
        <translation>le nœud suivant</translation>
    </message>
    <message>
        <source>Id used twice</source>
        <translation>Identifiant utilisé deux fois</translation>
    </message>
    <message>
        <source>Two processes use the id of %1.</source>
        <translation>Deux processus utilisent l’identifiant de %1.</translation>
    </message>
    <message>
        <source>Only one process uses the id of %1 again.</source>
        <translation>Un seul processus utilise à nouveau l’identifiant de %1.</translation>
    </message>
    <message>
        <source>Stop the copy. If it is to be a node of its own, delete the file node-id in its data directory, then start it again.</source>
        <translation>Arrêter la copie. Si elle doit être un nœud à part entière, supprimer le fichier node-id de son répertoire de données, puis la redémarrer.</translation>
    </message>
    <message>
        <source>Database shared</source>
        <translation>Base de données partagée</translation>
    </message>
    <message>
        <source>Another cluster uses this cluster&apos;s database.</source>
        <translation>Un autre cluster utilise la base de données de ce cluster.</translation>
    </message>
    <message>
        <source>No other cluster uses this cluster&apos;s database any more.</source>
        <translation>Plus aucun autre cluster n’utilise la base de données de ce cluster.</translation>
    </message>
    <message>
        <source>Set the same ClusterSettings.ClusterName on all nodes, or give the other cluster a database of its own.</source>
        <translation>Mettre le même ClusterSettings.ClusterName sur tous les nœuds, ou donner à l’autre cluster sa propre base de données.</translation>
    </message>
    <message>
        <source>Other database</source>
        <translation>Autre base de données</translation>
    </message>
    <message>
        <source>%1 uses another database than this cluster.</source>
        <translation>%1 utilise une autre base de données que ce cluster.</translation>
    </message>
    <message>
        <source>%1 uses the cluster&apos;s database.</source>
        <translation>%1 utilise la base de données du cluster.</translation>
    </message>
    <message>
        <source>Compare SqlSettings.DataSource on the nodes named: what users write on one is missing on the other.</source>
        <translation>Comparer SqlSettings.DataSource sur les nœuds nommés : ce que les utilisateurs écrivent sur l’un manque sur l’autre.</translation>
    </message>
    <message>
        <source>Its port refuses connections: the process is gone. Look at its log, then start it; it rejoins on its own.</source>
        <translation>Son port refuse les connexions : le processus n’existe plus. Consulter son journal, puis le démarrer ; il rejoint le cluster de lui-même.</translation>
    </message>
    <message>
        <source>Its port takes connections and nothing answers: the process hangs. End it first, since it still holds its data directory, then start it.</source>
        <translation>Son port accepte les connexions et rien ne répond : le processus est bloqué. Le terminer d’abord, car il tient encore son répertoire de données, puis le démarrer.</translation>
    </message>
    <message>
        <source>Its host does not answer at all: check the host, and the network on the way to it.</source>
        <translation>Son hôte ne répond pas du tout : vérifier l’hôte et le réseau qui y mène.</translation>
    </message>
    <message>
        <source>The process of %1 stood still.</source>
        <translation>Le processus de %1 est resté figé.</translation>
    </message>
    <message>
        <source>Database locked</source>
        <translation>Base de données verrouillée</translation>
    </message>
    <message>
        <source>Nothing can be written to the database.</source>
        <translation>Rien ne peut être écrit dans la base de données.</translation>
    </message>
    <message>
        <source>The database can be written to again.</source>
        <translation>Il est à nouveau possible d’écrire dans la base de données.</translation>
    </message>
    <message>
        <source>Find the program that holds the database&apos;s lock (a backup, a shell of SQLite), and let it end, or make room on its disk.</source>
        <translation>Trouver le programme qui tient le verrou de la base de données (une sauvegarde, un shell SQLite) et le laisser finir, ou libérer de la place sur son disque.</translation>
    </message>
    <message>
        <source>%1 runs with limits that are not as recommended.</source>
        <translation>%1 tourne avec des limites autres que celles recommandées.</translation>
    </message>
    <message>
        <source>Set them as recommended before they are reached.</source>
        <translation>Les régler comme recommandé avant qu’elles soient atteintes.</translation>
    </message>
    <message>
        <source>unknown key, has no effect</source>
        <translation>clé inconnue, sans effet</translation>
    </message>
    <message>
        <source>Unknown key</source>
        <translation>Clé inconnue</translation>
    </message>
    <message>
        <source>The configuration file of %1 has an unknown key.</source>
        <translation>Le fichier de configuration de %1 contient une clé inconnue.</translation>
    </message>
    <message>
        <source>The configuration file of %1 has no unknown key any more.</source>
        <translation>Le fichier de configuration de %1 ne contient plus de clé inconnue.</translation>
    </message>
    <message>
        <source>Correct its name in the file, then reload the node.</source>
        <translation>Corriger le nom dans le fichier, puis recharger le nœud.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 fichiers</translation>
    </message>
    <message>
        <source>%1 processes</source>
        <translation>%1 processus</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 connexions</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>trop bas</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>trop haut</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>différent</translation>
    </message>
    <message>
        <source>too narrow</source>
        <translation>trop étroit</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>au moins %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primaire</translation>
    </message>
    <message>
        <source>Replica</source>
        <translation>Réplica</translation>
    </message>
    <message>
        <source>Search replica</source>
        <translation>Réplica de recherche</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>Writes are held up</source>
        <translation>Écriture bloquée</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Not a replica</source>
        <translation>Pas un réplica</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Autres données</translation>
    </message>
    <message>
        <source>Replay paused</source>
        <translation>Rejeu en pause</translation>
    </message>
    <message>
        <source>Receives nothing</source>
        <translation>Ne reçoit rien</translation>
    </message>
    <message>
        <source>Far behind</source>
        <translation>Très en retard</translation>
    </message>
    <message>
        <source>It answers and does what it should.</source>
        <translation>Il répond et fait ce qu’il doit.</translation>
    </message>
    <message>
        <source>It does not answer in time. Look whether the server runs, and whether this node may reach it.</source>
        <translation>Il ne répond pas à temps. Vérifiez que le serveur tourne et que ce nœud peut le joindre.</translation>
    </message>
    <message>
        <source>It answers, but another program's transaction holds up every write. End that program.</source>
        <translation>Il répond, mais la transaction d’un autre programme bloque toute écriture. Arrêtez ce programme.</translation>
    </message>
    <message>
        <source>It takes no writes: default_transaction_read_only is on there, or it is a standby. Lead the nodes to the primary, or let this one write.</source>
        <translation>Il n’accepte pas d’écriture : default_transaction_read_only y est actif, ou c’est un serveur de secours. Dirigez les nœuds vers le primaire, ou autorisez celui-ci à écrire.</translation>
    </message>
    <message>
        <source>It is named as a replica, but takes writes by itself: somebody promoted it. Nothing may write to it while the primary is in use.</source>
        <translation>Il est déclaré comme réplica, mais accepte des écritures : quelqu’un l’a promu. Rien ne doit y écrire tant que le primaire est utilisé.</translation>
    </message>
    <message>
        <source>It is a standby of another database than the primary. Correct SqlSettings.DataSourceReplicas.</source>
        <translation>C’est le secours d’une autre base que celle du primaire. Corrigez SqlSettings.DataSourceReplicas.</translation>
    </message>
    <message>
        <source>It goes on receiving, but shows old data. pg_wal_replay_resume() lets it go on.</source>
        <translation>Il continue de recevoir, mais montre d’anciennes données. pg_wal_replay_resume() le relance.</translation>
    </message>
    <message>
        <source>Nothing streams to it although the primary answers. Its log says why; look at primary_conninfo.</source>
        <translation>Aucun flux ne lui parvient alors que le primaire répond. Son journal dit pourquoi ; vérifiez primary_conninfo.</translation>
    </message>
    <message>
        <source>It cannot keep up with the primary. Look at its disk and for long queries that hold up its replay.</source>
        <translation>Il ne suit pas le primaire. Vérifiez son disque et les longues requêtes qui freinent le rejeu.</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>Il ne répond pas.</translation>
    </message>
    <message>
        <source>It is no standby: it takes writes by itself.</source>
        <translation>Ce n’est pas un secours : il accepte lui-même des écritures.</translation>
    </message>
    <message>
        <source>It holds the data of another system.</source>
        <translation>Il contient les données d’un autre système.</translation>
    </message>
    <message>
        <source>It is on another timeline than the primary.</source>
        <translation>Il est sur une autre ligne de temps que le primaire.</translation>
    </message>
    <message>
        <source>Its replay is paused.</source>
        <translation>Son rejeu est en pause.</translation>
    </message>
    <message>
        <source>It receives nothing from the primary.</source>
        <translation>Il ne reçoit rien du primaire.</translation>
    </message>
    <message>
        <source>It streams from another replica.</source>
        <translation>Il reçoit le flux d’un autre réplica.</translation>
    </message>
    <message>
        <source>It is too far behind the primary.</source>
        <translation>Il a trop de retard sur le primaire.</translation>
    </message>
    <message>
        <source>It has not been compared with the primary yet.</source>
        <translation>Il n’a pas encore été comparé au primaire.</translation>
    </message>
    <message>
        <source>A node that vanished holds its connections and locks until the server notices it.</source>
        <translation>Un nœud disparu garde ses connexions et ses verrous jusqu’à ce que le serveur le remarque.</translation>
    </message>
    <message>
        <source>Without it a crash of the host can destroy the database: restore it from a backup then.</source>
        <translation>Sans cela, un plantage de l’hôte peut détruire la base : il faut alors la restaurer d’une sauvegarde.</translation>
    </message>
    <message>
        <source>Without it a crash of the host can leave pages half written.</source>
        <translation>Sans cela, un plantage de l’hôte peut laisser des pages à moitié écrites.</translation>
    </message>
    <message>
        <source>Without it a crash loses what was acknowledged: messages, sessions, and who leads.</source>
        <translation>Sans cela, un plantage perd ce qui était confirmé : messages, sessions et qui dirige.</translation>
    </message>
    <message>
        <source>All nodes connect at once after a restart, and administrators must still get in.</source>
        <translation>Après un redémarrage, tous les nœuds se connectent en même temps, et les administrateurs doivent pouvoir entrer.</translation>
    </message>
    <message>
        <source>What is read often should come from memory; a quarter of the server's memory is usual.</source>
        <translation>Ce qui est souvent lu doit venir de la mémoire ; un quart de celle du serveur est l’usage.</translation>
    </message>
    <message>
        <source>It reserves nothing, but with too low a value the planner avoids indexes; three quarters of the server's memory is usual.</source>
        <translation>Il ne réserve rien, mais avec une valeur trop basse le planificateur évite les index ; trois quarts de la mémoire sont l’usage.</translation>
    </message>
    <message>
        <source>Sorting that does not fit into it goes through files on the disk.</source>
        <translation>Les tris qui n’y tiennent pas passent par des fichiers sur disque.</translation>
    </message>
    <message>
        <source>Vacuuming and building indexes are many times slower without it.</source>
        <translation>Sans cela, le nettoyage et la création d’index sont bien plus lents.</translation>
    </message>
    <message>
        <source>On solid-state disks a random read costs hardly more than the next one; otherwise indexes are avoided.</source>
        <translation>Sur les disques SSD, une lecture aléatoire ne coûte guère plus ; sinon les index sont évités.</translation>
    </message>
    <message>
        <source>Large queries such as searches use several cores.</source>
        <translation>Les grosses requêtes, comme les recherches, utilisent plusieurs cœurs.</translation>
    </message>
    <message>
        <source>Without it tables grow, and one day the server stops taking writes.</source>
        <translation>Sans cela, les tables grossissent et un jour le serveur refuse les écritures.</translation>
    </message>
    <message>
        <source>One busy table must not keep the others from being vacuumed.</source>
        <translation>Une table très sollicitée ne doit pas empêcher le nettoyage des autres.</translation>
    </message>
</context>
<context>
    <name>muster::models::Change</name>
    <message>
        <source>Leader transfer</source>
        <translation>Passation</translation>
    </message>
    <message>
        <source>Leadership is being transferred to %1, as an operator requested.</source>
        <translation>Le rôle de leader est en cours de passation à %1, à la demande d’un opérateur.</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>Drainage</translation>
    </message>
    <message>
        <source>%1: users are being moved to other nodes.</source>
        <translation>%1&#xa0;: on l’évacue.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>%1: it was asked to stop.</source>
        <translation>%1&#xa0;: arrêt demandé.</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Arrivée</translation>
    </message>
    <message>
        <source>%1: not yet in full service.</source>
        <translation>%1&#xa0;: pas encore pleinement en service.</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>%1: out of rotation until somebody returns it.</source>
        <translation>%1&#xa0;: hors trafic jusqu’à ce que quelqu’un l’y remette.</translation>
    </message>
    <message>
        <source>Encryption changes</source>
        <translation>Chiffrement en cours</translation>
    </message>
    <message>
        <source>Gossip is being encrypted step by step: not yet by all on %1.</source>
        <translation>Le gossip passe au chiffrement étape par étape&#xa0;: pas encore complet sur %1.</translation>
    </message>
    <message>
        <source>Keys change</source>
        <translation>Rotation clés</translation>
    </message>
    <message>
        <source>The gossip keys are being changed: not all nodes have the same number.</source>
        <translation>Les clés gossip sont en cours de changement&#xa0;: tous les nœuds n’en ont pas le même nombre.</translation>
    </message>
</context>
<context>
    <name>muster::models::EventModel</name>
    <message>
        <source>cluster</source>
        <translation>cluster</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Événement</translation>
    </message>
</context>
<context>
    <name>muster::models::Events</name>
    <message>
        <source>The cluster</source>
        <translation>Le cluster</translation>
    </message>
    <message>
        <source>The verdict is now %1; it was %2.</source>
        <translation>Le verdict est maintenant %1&#xa0;; il était %2.</translation>
    </message>
    <message>
        <source>%1 leads in term %2.</source>
        <translation>%1 est leader au mandat %2.</translation>
    </message>
    <message>
        <source>%1 leads again, in term %2.</source>
        <translation>%1 est de nouveau leader, au mandat %2.</translation>
    </message>
    <message>
        <source>%1 leads in term %2, after %3.</source>
        <translation>%1 est leader au mandat %2, après %3.</translation>
    </message>
    <message>
        <source>A write of %1 in term %2 was refused: term %3 has begun.</source>
        <translation>Une écriture de %1 au mandat %2 a été refusée&#xa0;: le mandat %3 a commencé.</translation>
    </message>
    <message>
        <source>A write of %1 in term %2 was refused: %4 leads in term %3.</source>
        <translation>Une écriture de %1 au mandat %2 a été refusée&#xa0;: %4 est leader au mandat %3.</translation>
    </message>
    <message>
        <source>No node has led for %1.</source>
        <translation>Aucun nœud n’est leader depuis %1.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>The process of %1 stood still for %2.</source>
        <translation>Le processus de %1 est resté figé pendant %2.</translation>
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
            <numerusform>%n membre étranger dans le gossip, non compté&#xa0;: %1.</numerusform>
            <numerusform>%n membres étrangers dans le gossip, non comptés&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2) at %3: %4, heard %5</source>
        <comment>name (serf) at address: alive, heard 2 s ago</comment>
        <translation>%1 (%2) à %3&#xa0;: %4, signal %5</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::History</name>
    <message>
        <source>Time to answer</source>
        <translation>Temps de réponse</translation>
    </message>
    <message>
        <source>half within</source>
        <translation>50&#xa0;% sous</translation>
    </message>
    <message>
        <source>99 % within</source>
        <translation>99&#xa0;% sous</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>Requêtes par seconde</translation>
    </message>
    <message>
        <source>Open sockets</source>
        <translation>Sockets ouverts</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
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
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Clock ahead</source>
        <translation>Avance horloge</translation>
    </message>
    <message>
        <source>Round trip to peers</source>
        <translation>Aller-retour (autres)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a value, its unit</comment>
        <translation>%1&#xa0;%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>chart, line</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: not measured</source>
        <comment>chart</comment>
        <translation>%1&#xa0;: pas de mesure</translation>
    </message>
    <message>
        <source>%1: now %2, highest %3 at %4</source>
        <comment>chart</comment>
        <translation>%1&#xa0;: maintenant %2, maximum %3 à %4</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a line, its value</comment>
        <translation>%1&#xa0;%2</translation>
    </message>
    <message>
        <source>not measured at %1</source>
        <translation>pas de mesure à %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a value, a time</comment>
        <translation>%1 à %2</translation>
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
        <translation>Fichiers ouverts</translation>
    </message>
    <message>
        <source>Each connection is an open file: at the limit new clients are turned away.</source>
        <translation>Chaque connexion est un fichier ouvert&#xa0;: à la limite, les nouveaux clients sont refusés.</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Threads count as processes: at the limit no worker, plugin or database connection can be started.</source>
        <translation>Les threads comptent comme des processus&#xa0;: à la limite, plus aucun worker, plugin ou connexion à la base ne peut démarrer.</translation>
    </message>
    <message>
        <source>Each connection from a proxy, or to a database, takes a local port: at the limit connecting fails.</source>
        <translation>Chaque connexion depuis un proxy, ou vers une base de données, prend un port local&#xa0;: à la limite, la connexion échoue.</translation>
    </message>
    <message>
        <source>Seconds that a closed connection keeps its memory and port while the other end is silent.</source>
        <translation>Secondes pendant lesquelles une connexion fermée garde sa mémoire et son port quand l’autre extrémité se tait.</translation>
    </message>
    <message>
        <source>Lets new outgoing connections use the ports of finished ones instead of waiting a minute for them.</source>
        <translation>Permet aux nouvelles connexions sortantes d’utiliser les ports des connexions terminées au lieu de les attendre une minute.</translation>
    </message>
    <message>
        <source>Connections that wait to be accepted: above it, clients that all reconnect at once are refused.</source>
        <translation>Connexions en attente d’acceptation&#xa0;: au-delà, les clients qui se reconnectent tous à la fois sont refusés.</translation>
    </message>
    <message>
        <source>Connections that are being opened: above it, clients that all reconnect at once wait for seconds.</source>
        <translation>Connexions en cours d’ouverture&#xa0;: au-delà, les clients qui se reconnectent tous à la fois attendent plusieurs secondes.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>pas de mesure</translation>
    </message>
    <message>
        <source>the cluster&apos;s time (± %1)</source>
        <comment>this clock shows</comment>
        <translation>l’heure du cluster (± %1)</translation>
    </message>
    <message>
        <source>%1 ahead of the cluster&apos;s time (± %2)</source>
        <translation>%1 d’avance sur l’heure du cluster (± %2)</translation>
    </message>
    <message>
        <source>%1 behind the cluster&apos;s time (± %2)</source>
        <translation>%1 de retard sur l’heure du cluster (± %2)</translation>
    </message>
    <message>
        <source>%1, unknown whether it synchronizes the clock</source>
        <translation>%1, sans savoir s’il tient l’heure</translation>
    </message>
    <message>
        <source>Takes effect at the next start of musterd.</source>
        <translation>Prend effet au prochain démarrage de musterd.</translation>
    </message>
    <message>
        <source>The clock of %1 differs from its peers by up to %2; no majority.</source>
        <translation>L’horloge de %1 diffère des autres de %2 au plus&#xa0;; pas de majorité.</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 fast.</source>
        <translation>L’horloge de %1 avance de %2.</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 slow.</source>
        <translation>L’horloge de %1 retarde de %2.</translation>
    </message>
    <message numerus="yes">
        <source>Measured to ± %1; %2 of %n clock(s) agree within %3.</source>
        <translation>
            <numerusform>Mesuré à ± %1&#xa0;; horloges concordantes à %3 près&#xa0;: %2 sur %n.</numerusform>
            <numerusform>Mesuré à ± %1&#xa0;; horloges concordantes à %3 près&#xa0;: %2 sur %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>synchronized, from outside this container</source>
        <translation>synchronisation hors de ce conteneur</translation>
    </message>
    <message>
        <source>synchronized, by an unknown daemon</source>
        <translation>synchronisation par un service inconnu</translation>
    </message>
    <message>
        <source>synchronized by %1</source>
        <translation>synchronisation par %1</translation>
    </message>
    <message>
        <source>not synchronized: the host of this container must do it</source>
        <translation>non synchronisé&#xa0;: c’est à l’hôte de ce conteneur de le faire</translation>
    </message>
    <message>
        <source>not synchronized: no time daemon runs</source>
        <translation>non synchronisé&#xa0;: aucun service de temps actif</translation>
    </message>
    <message>
        <source>not synchronized: %1 reaches no time server</source>
        <translation>non synchronisé&#xa0;: %1 ne joint aucun serveur de temps</translation>
    </message>
    <message>
        <source>Takes effect immediately, and after each boot.</source>
        <translation>Prend effet aussitôt, et après chaque démarrage de l’hôte.</translation>
    </message>
    <message>
        <source>The host of %1 had been suspended for %2.</source>
        <translation>L’hôte de %1 a été suspendu pendant %2.</translation>
    </message>
    <message>
        <source>The clock of %1 was set forward by %2.</source>
        <translation>L’horloge de %1 a été avancée de %2.</translation>
    </message>
    <message>
        <source>The clock of %1 was set back by %2.</source>
        <translation>L’horloge de %1 a été reculée de %2.</translation>
    </message>
    <message>
        <source>%1 runs with limits that are not as recommended: %2.</source>
        <translation>%1 tourne avec des limites autres que celles recommandées&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>muster::models::LimitModel</name>
    <message>
        <source>not readable</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Réel</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Conseillé</translation>
    </message>
</context>
<context>
    <name>muster::models::LogModel</name>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>log line: time, node, level, message</comment>
        <translation>%1, %2, %3&#xa0;: %4</translation>
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
        <translation>Alerte</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>%1
The line itself has no time; it is shown after the previous line.</source>
        <translation>%1
La ligne elle-même n’a pas d’heure&#xa0;; elle est placée après celle qui la précède.</translation>
    </message>
    <message>
        <source>%1 by the cluster&apos;s time
%2 by the node&apos;s own clock</source>
        <translation>%1 à l’heure du cluster
%2 à l’horloge du nœud</translation>
    </message>
    <message>
        <source>text</source>
        <comment>name of the only field of a line that is not JSON</comment>
        <translation>texte</translation>
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
        <translation>Attention</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Diffère</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Changing</source>
        <translation>En transition</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Parti</translation>
    </message>
</context>
<context>
    <name>muster::models::Mismatch</name>
    <message>
        <source>(not set)</source>
        <translation>(non défini)</translation>
    </message>
    <message>
        <source>majority: %1</source>
        <translation>majorité&#xa0;: %1</translation>
    </message>
    <message>
        <source>last agreed: %1</source>
        <translation>dernier accord&#xa0;: %1</translation>
    </message>
    <message>
        <source>no majority</source>
        <translation>pas de majorité</translation>
    </message>
    <message>
        <source>The file on %1 was changed and not reloaded. Reloading makes the running value the one on disk.</source>
        <translation>Le fichier de %1 a été modifié et n’est pas rechargé. Recharger fait de la valeur sur disque la valeur en cours.</translation>
    </message>
    <message>
        <source>The new value is on disk on %1 and takes effect only after a restart of that node.</source>
        <translation>La nouvelle valeur est sur disque sur %1 et ne prend effet qu’après un redémarrage de ce nœud.</translation>
    </message>
    <message>
        <source>An environment variable on %1 overrides the file. Change it where the service is started, then restart that node.</source>
        <translation>Une variable d’environnement de %1 l’emporte sur le fichier. La modifier là où le service est lancé, puis redémarrer ce nœud.</translation>
    </message>
    <message>
        <source>%1 runs a different value than most nodes. Make the files identical: edit the one on %1, or copy its value to the others; then reload.</source>
        <translation>%1 utilise une autre valeur que la plupart des nœuds. Aligner les fichiers&#xa0;: modifier celui de %1, ou copier sa valeur sur les autres&#xa0;; puis recharger.</translation>
    </message>
    <message>
        <source>No value has a majority between %1. Decide which one is right, write it into every file, then reload all nodes.</source>
        <translation>Aucune valeur n’a la majorité entre %1. Décider laquelle est la bonne, l’écrire dans chaque fichier, puis recharger tous les nœuds.</translation>
    </message>
    <message>
        <source>Nothing to fix: this difference is allowed.</source>
        <translation>Rien à réparer&#xa0;: cette différence est permise.</translation>
    </message>
    <message>
        <source>Configuration differences of %1, seen by %2 at %3</source>
        <translation>Écarts de configuration de %1, vus par %2 à %3</translation>
    </message>
    <message>
        <source>  %1: running %2, on disk %3</source>
        <translation>  %1&#xa0;: en cours %2, sur disque %3</translation>
    </message>
    <message>
        <source>No differences.</source>
        <translation>Aucun écart.</translation>
    </message>
    <message>
        <source>unknown key, did you mean %1?</source>
        <translation>clé inconnue, vouliez-vous dire %1&#xa0;?</translation>
    </message>
    <message>
        <source>No version of Muster here knows this key, so it has no effect. Correct its name in the file on %1, then reload.</source>
        <translation>Aucune version de Muster ne connaît ici cette clé, elle est donc sans effet. Corriger le nom dans le fichier sur %1, puis recharger.</translation>
    </message>
</context>
<context>
    <name>muster::models::MismatchModel</name>
    <message>
        <source>(not set)</source>
        <translation>(non défini)</translation>
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
        <translation>Clé, nœud</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Sur disque</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
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
        <translation>Leader</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>seen by so many of so many</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>no peers</source>
        <translation>aucun autre</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ</source>
        <translation>
            <numerusform>%n clé diffère</numerusform>
            <numerusform>%n clés diffèrent</numerusform>
        </translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>concorde</translation>
    </message>
    <message>
        <source>%1
node id %2</source>
        <translation>%1
ID du nœud %2</translation>
    </message>
    <message>
        <source>running %1
on disk %2</source>
        <translation>en cours %1
sur disque %2</translation>
    </message>
    <message>
        <source>How many of the other live nodes see it alive</source>
        <translation>Combien des autres nœuds vivants le voient vivant</translation>
    </message>
    <message>
        <source>When the answering node last had evidence from it</source>
        <translation>Quand le nœud qui répond a eu le dernier signe de lui</translation>
    </message>
    <message>
        <source>%1, last known status %2</source>
        <translation>%1, dernier état connu %2</translation>
    </message>
    <message>
        <source>%1, status %2</source>
        <translation>%1, état %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Vu par</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Config.</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Its clock is %1.
The clock is %2.</source>
        <comment>ahead of the cluster&apos;s time, synchronized by</comment>
        <translation>Son horloge&#xa0;: %1.
État&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>What its peers measured, the middle of them; the line shows the last minutes.</source>
        <translation>Mesuré par les autres nœuds, valeur médiane&#xa0;; la courbe montre les dernières minutes.</translation>
    </message>
    <message>
        <source>No peer reports the round trip: none reaches it, or the cluster is too large to report all.</source>
        <translation>Aucun autre nœud ne communique l’aller-retour&#xa0;: personne ne le joint, ou le cluster est trop grand pour tout communiquer.</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Aller-retour</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <comment>a status</comment>
        <translation>Dernier état connu : %1</translation>
    </message>
    <message>
        <source>%1 (last known)</source>
        <translation>%1 (dernier connu)</translation>
    </message>
</context>
<context>
    <name>muster::models::Notice</name>
    <message>
        <source>The console has lost contact with the cluster.</source>
        <translation>La console a perdu le contact avec le cluster.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, why</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 est hors service.</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 est de retour.</translation>
    </message>
    <message>
        <source>Reconnected to the cluster.</source>
        <translation>Reconnecté au cluster.</translation>
    </message>
    <message>
        <source>No node of the cluster answers.</source>
        <translation>Aucun nœud du cluster ne répond.</translation>
    </message>
</context>
<context>
    <name>muster::models::RoundTrips</name>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
</context>
<context>
    <name>muster::models::Sentences</name>
    <message>
        <source>%1 runs version %2; no version has a majority.</source>
        <translation>%1 exécute la version %2&#xa0;; aucune version n’a la majorité.</translation>
    </message>
    <message>
        <source>%1 runs version %2; most nodes run %3.</source>
        <translation>%1 exécute la version %2&#xa0;; la plupart des nœuds, la %3.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 runs a different configuration than its peers: %n key(s) differ, no majority.</source>
        <translation>
            <numerusform>%1 utilise une autre configuration que les autres&#xa0;: %n clé diffère, pas de majorité.</numerusform>
            <numerusform>%1 utilise une autre configuration que les autres&#xa0;: %n clés diffèrent, pas de majorité.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 runs a configuration that differs in %n key(s).</source>
        <translation>
            <numerusform>%1 utilise une configuration qui diffère sur %n clé.</numerusform>
            <numerusform>%1 utilise une configuration qui diffère sur %n clés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names of nodes</comment>
        <translation>%1 et %2</translation>
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
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>a duration</comment>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>The cluster</source>
        <translation>Le cluster</translation>
    </message>
    <message numerus="yes">
        <source>%1 has a changed configuration file that it has not reloaded: %n key(s).</source>
        <translation>
            <numerusform>%1 n’a pas rechargé son fichier de configuration modifié&#xa0;: %n clé.</numerusform>
            <numerusform>%1 n’a pas rechargé son fichier de configuration modifié&#xa0;: %n clés.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot use its configuration file and would not start with it: %2</source>
        <translation>%1 ne peut pas utiliser son fichier de configuration et ne démarrerait pas avec lui&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 needs a restart before %n changed key(s) take effect.</source>
        <translation>
            <numerusform>%1 doit redémarrer pour appliquer %n clé modifiée.</numerusform>
            <numerusform>%1 doit redémarrer pour appliquer %n clés modifiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message numerus="yes">
        <source>Nothing heard from it for %1; %2 of %n peer(s) see it alive.</source>
        <translation>
            <numerusform>Aucun signe de lui depuis %1&#xa0;; vu vivant par %2 autre nœud sur %n.</numerusform>
            <numerusform>Aucun signe de lui depuis %1&#xa0;; vu vivant par %2 des %n autres nœuds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) agree with each other.</source>
        <translation>
            <numerusform>Nœuds qui concordent entre eux&#xa0;: %1 sur %n.</numerusform>
            <numerusform>Nœuds qui concordent entre eux&#xa0;: %1 sur %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Running %1, on disk %2.</source>
        <translation>En cours %1, sur disque %2.</translation>
    </message>
    <message>
        <source>%1 sends gossip that is not encrypted.</source>
        <translation>%1 envoie du gossip non chiffré.</translation>
    </message>
    <message>
        <source>%1 uses schema %2; most nodes use %3.</source>
        <translation>%1 utilise le schéma %2&#xa0;; la plupart des nœuds, le %3.</translation>
    </message>
    <message>
        <source>%1 uses schema %2; no schema has a majority.</source>
        <translation>%1 utilise le schéma %2&#xa0;; aucun schéma n’a la majorité.</translation>
    </message>
    <message>
        <source>%1 runs a different configuration than its peers; none has a majority.</source>
        <translation>%1 utilise une autre configuration que les autres&#xa0;; aucune n’a la majorité.</translation>
    </message>
    <message>
        <source>%1 runs a different configuration than most nodes.</source>
        <translation>%1 utilise une autre configuration que la plupart des nœuds.</translation>
    </message>
    <message>
        <source>%1 has no gossip key: what nodes send each other can be read and forged.</source>
        <translation>%1 n’a pas de clé gossip&#xa0;: ce que les nœuds s’envoient peut être lu et falsifié.</translation>
    </message>
    <message>
        <source>%1 accepts gossip that is not encrypted.</source>
        <translation>%1 accepte du gossip non chiffré.</translation>
    </message>
    <message>
        <source>environment variable</source>
        <translation>variable d’environnement</translation>
    </message>
    <message>
        <source>built-in default</source>
        <translation>défaut intégré</translation>
    </message>
    <message>
        <source>Two processes use the id of %1: the other one is at %2, and serves.</source>
        <translation>Deux processus utilisent l’identifiant de %1 : l’autre est à %2, et sert.</translation>
    </message>
    <message>
        <source>Two processes use the id of %1: the other one is at %2, and does not serve.</source>
        <translation>Deux processus utilisent l’identifiant de %1 : l’autre est à %2, et ne sert pas.</translation>
    </message>
    <message>
        <source>Cluster %1 uses this cluster&apos;s database, too: its node is at %2.</source>
        <translation>Le cluster %1 utilise aussi la base de données de ce cluster : son nœud est à %2.</translation>
    </message>
    <message>
        <source>The configuration of %1 has an unknown key: %2. Did you mean %3?</source>
        <translation>La configuration de %1 contient une clé inconnue&#xa0;: %2. Vouliez-vous dire %3&#xa0;?</translation>
    </message>
    <message>
        <source>unreadable</source>
        <comment>a configuration file</comment>
        <translation>illisible</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <translation>Dernier état connu : %1</translation>
    </message>
    <message>
        <source>Nothing can be written to the database: %1</source>
        <translation>Rien ne peut être écrit dans la base de données&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>muster::models::SightModel</name>
    <message>
        <source>How others see %1</source>
        <translation>Comment les autres voient %1</translation>
    </message>
    <message>
        <source>How %1 sees others</source>
        <translation>Comment %1 voit les autres</translation>
    </message>
</context>
<context>
    <name>muster::models::Sights</name>
    <message>
        <source>It has never answered.</source>
        <translation>Il n’a jamais répondu.</translation>
    </message>
    <message>
        <source>The last packet from it was %1 old.</source>
        <translation>Son dernier paquet datait de %1.</translation>
    </message>
    <message>
        <source>No packet has come from it.</source>
        <translation>Aucun paquet n’est venu de lui.</translation>
    </message>
    <message>
        <source>UDP: it answers.</source>
        <translation>UDP&#xa0;: il répond.</translation>
    </message>
    <message>
        <source>UDP: it answers, in %1.</source>
        <translation>UDP&#xa0;: il répond, en %1.</translation>
    </message>
    <message>
        <source>UDP: nothing comes from it.</source>
        <translation>UDP&#xa0;: rien ne vient de lui.</translation>
    </message>
    <message>
        <source>UDP: not measured yet.</source>
        <translation>UDP&#xa0;: pas encore mesuré.</translation>
    </message>
    <message>
        <source>TCP: connections open.</source>
        <translation>TCP&#xa0;: les connexions s’ouvrent.</translation>
    </message>
    <message>
        <source>TCP: connections do not open.</source>
        <translation>TCP&#xa0;: les connexions ne s’ouvrent pas.</translation>
    </message>
    <message>
        <source>TCP: not tried yet.</source>
        <translation>TCP&#xa0;: pas encore essayé.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>unknown code, two nodes</comment>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <comment>sentences</comment>
        <translation>
            <numerusform>%1 Et %n autre.</numerusform>
            <numerusform>%1 Et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 advertises %2, but its packets come from %3.</source>
        <translation>%1 annonce %2, mais ses paquets viennent de %3.</translation>
    </message>
    <message>
        <source>Every node reaches every other directly.</source>
        <translation>Chaque nœud joint directement tous les autres.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>TCP only</source>
        <translation>TCP seul</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>UDP only</source>
        <translation>UDP seul</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>pas encore su</translation>
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
        <translation>%1 lui-même.</translation>
    </message>
    <message>
        <source>%1 does not list %2.</source>
        <translation>%1 n’a pas %2 dans sa liste.</translation>
    </message>
    <message>
        <source>%1 sees %2: %3.</source>
        <comment>observer, node, state</comment>
        <translation>%1 voit %2&#xa0;: %3.</translation>
    </message>
    <message>
        <source>It advertises %1, but its packets come from %2.</source>
        <translation>Il annonce %1, mais ses paquets viennent de %2.</translation>
    </message>
    <message>
        <source>%1 cannot reach %2, which the database shows as alive: it is out of rotation until that is over, and the other side serves.</source>
        <translation>%1 ne joint pas %2, en vie d’après la base de données&#xa0;: hors trafic jusqu’à la fin de la coupure, l’autre côté assure le service.</translation>
    </message>
    <message>
        <source>%1 cannot reach %2, which the database shows as alive: within seconds the lease decides which side serves.</source>
        <translation>%1 ne joint pas %2, en vie d’après la base de données&#xa0;: d’ici quelques secondes, le bail décidera quel côté assure le service.</translation>
    </message>
    <message>
        <source>%1 cannot reach %2, which the database shows as alive: its own side keeps serving.</source>
        <translation>%1 ne joint pas %2, en vie d’après la base de données&#xa0;: son propre côté continue d’assurer le service.</translation>
    </message>
    <message>
        <source>Its last answer was %1 old when this was reported.</source>
        <translation>Sa dernière réponse datait alors de %1.</translation>
    </message>
    <message>
        <source>UDP: it is heard, but its answers do not arrive.</source>
        <translation>UDP&#xa0;: on l’entend, mais ses réponses n’arrivent pas.</translation>
    </message>
    <message numerus="yes">
        <source>%1: has not reported whom it reaches; it has just started, or runs an older version.</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1&#xa0;: n’a pas communiqué qui il joint&#xa0;; il vient de démarrer ou exécute une version plus ancienne.</numerusform>
            <numerusform>%1&#xa0;: n’ont pas communiqué qui ils joignent&#xa0;; ils viennent de démarrer ou exécutent une version plus ancienne.</numerusform>
        </translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>non communiqué</translation>
    </message>
    <message>
        <source>%1 has not reported how it reaches %2.</source>
        <translation>%1 n’a pas communiqué comment il joint %2.</translation>
    </message>
    <message>
        <source>%1 reaches %2; in a cluster of this size only what deviates is reported in full.</source>
        <translation>%1 joint %2&#xa0;; dans un cluster de cette taille, seuls les écarts sont communiqués en détail.</translation>
    </message>
    <message>
        <source>%1 is busy and doubts its own judgment.</source>
        <translation>%1 est saturé et doute de son propre jugement.</translation>
    </message>
    <message>
        <source>Reported just now.</source>
        <translation>Communiqué à l’instant.</translation>
    </message>
    <message>
        <source>Reported %1.</source>
        <translation>Communiqué %1.</translation>
    </message>
    <message>
        <source>UDP: no answer since %1.</source>
        <translation>UDP : aucune réponse depuis %1.</translation>
    </message>
    <message>
        <source>UDP: it has never answered.</source>
        <translation>UDP : il n’a jamais répondu.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) do not report whom they reach: in a cluster of this size only %1 do.</source>
        <translation>
            <numerusform>%n nœud ne signale pas qui il atteint&#xa0;: dans un cluster de cette taille, seuls %1 le font.</numerusform>
            <numerusform>%n nœuds ne signalent pas qui ils atteignent&#xa0;: dans un cluster de cette taille, seuls %1 le font.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: no live node hears from it; it is down, it is not partitioned.</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1&#xa0;: aucun nœud vivant ne l’entend&#xa0;; il est en panne, il n’est pas isolé.</numerusform>
            <numerusform>%1&#xa0;: aucun nœud vivant ne les entend&#xa0;; ils sont en panne, ils ne sont pas isolés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::Strip</name>
    <message numerus="yes">
        <source>%n nodes are down: %1.</source>
        <translation>
            <numerusform>%n nœud est hors service&#xa0;: %1.</numerusform>
            <numerusform>%n nœuds sont hors service&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Configuration differs on %1.</source>
        <translation>La configuration diffère sur %1.</translation>
    </message>
    <message>
        <source>Configuration differs between %1, no majority.</source>
        <translation>La configuration diffère entre %1, pas de majorité.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>what is the matter: on which nodes</comment>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>HEALTHY</source>
        <translation>EN BON ÉTAT</translation>
    </message>
    <message>
        <source>ATTENTION</source>
        <translation>ATTENTION</translation>
    </message>
    <message>
        <source>MISMATCH</source>
        <translation>ÉCART</translation>
    </message>
    <message>
        <source>TROUBLE</source>
        <translation>PROBLÈME</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>INCONNU</translation>
    </message>
    <message>
        <source>The answering node does not know the state of the cluster.</source>
        <translation>Le nœud qui répond ne sait pas dans quel état est le cluster.</translation>
    </message>
    <message>
        <source>The cluster has no nodes.</source>
        <translation>Le cluster n’a aucun nœud.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) green.</source>
        <translation>
            <numerusform>Nœuds en vert&#xa0;: %1 sur %n.</numerusform>
            <numerusform>Nœuds en vert&#xa0;: %1 sur %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more kind(s) of trouble.</source>
        <translation>
            <numerusform>%1 Et %n autre type de problème.</numerusform>
            <numerusform>%1 Et %n autres types de problème.</numerusform>
        </translation>
    </message>
    <message>
        <source>version: %1</source>
        <comment>nodes that differ</comment>
        <translation>version&#xa0;: %1</translation>
    </message>
    <message>
        <source>schema: %1</source>
        <comment>nodes that differ</comment>
        <translation>schéma&#xa0;: %1</translation>
    </message>
    <message>
        <source>config: %1</source>
        <comment>nodes that differ</comment>
        <translation>config.&#xa0;: %1</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Not reloaded</source>
        <translation>Non rechargé</translation>
    </message>
    <message>
        <source>Restart pending</source>
        <translation>À redémarrer</translation>
    </message>
    <message>
        <source>No mismatch</source>
        <translation>Aucun écart</translation>
    </message>
    <message>
        <source>Version, schema and configuration agree.</source>
        <translation>Version, schéma et configuration concordent.</translation>
    </message>
    <message>
        <source>No leader</source>
        <translation>Sans leader</translation>
    </message>
    <message>
        <source>No scheduled work is done.</source>
        <translation>Aucune tâche planifiée n’est exécutée.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>Live, %1</source>
        <translation>En direct, %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a node</comment>
        <translation>de %1</translation>
    </message>
    <message>
        <source>Log-in refused</source>
        <translation>Accès refusé</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>Non approuvé</translation>
    </message>
    <message>
        <source>lost contact</source>
        <translation>contact perdu</translation>
    </message>
    <message>
        <source>lost contact with %1</source>
        <translation>contact perdu avec %1</translation>
    </message>
    <message>
        <source>%1, trying %2</source>
        <comment>lost contact with A, trying B</comment>
        <translation>%1, essai de %2</translation>
    </message>
    <message>
        <source>STALE %1</source>
        <comment>age of the overview</comment>
        <translation>OBSOLÈTES %1</translation>
    </message>
    <message>
        <source>NO CONTACT</source>
        <translation>AUCUN CONTACT</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation>Aucun cluster n’est ouvert.</translation>
    </message>
    <message>
        <source>Nothing has been heard from the cluster yet.</source>
        <translation>Aucune nouvelle du cluster pour l’instant.</translation>
    </message>
    <message>
        <source>Last known: %1. %2</source>
        <comment>verdict word, sentence</comment>
        <translation>Dernier état connu&#xa0;: %1. %2</translation>
    </message>
    <message>
        <source>leads, term %1</source>
        <translation>mandat %1</translation>
    </message>
    <message>
        <source>led in term %1, is down</source>
        <translation>mandat %1, hors service</translation>
    </message>
    <message>
        <source>Databases not reported.</source>
        <translation>Bases inconnues.</translation>
    </message>
    <message>
        <source>No database replica.</source>
        <translation>Aucun réplica de base.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n database replica(s) stand by.</source>
        <translation>
            <numerusform>%1 réplica de base sur %n en réserve.</numerusform>
            <numerusform>%1 réplicas de base sur %n en réserve.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database replica(s) stand by.</source>
        <translation>
            <numerusform>%n réplica de base en réserve.</numerusform>
            <numerusform>%n réplicas de base en réserve.</numerusform>
        </translation>
    </message>
    <message>
        <source>Load not measured. %1</source>
        <comment>sentence about databases</comment>
        <translation>Charge non mesurée. %1</translation>
    </message>
    <message>
        <source>No node serves</source>
        <translation>Aucun service</translation>
    </message>
    <message>
        <source>Can lose no node</source>
        <translation>Perte tolérée&#xa0;: 0</translation>
    </message>
    <message numerus="yes">
        <source>Can lose %1 of %n node(s)</source>
        <translation>
            <numerusform>Perte tolérée&#xa0;: %1 sur %n</numerusform>
            <numerusform>Perte tolérée&#xa0;: %1 sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No change running</source>
        <translation>Aucun changement</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more change(s).</source>
        <translation>
            <numerusform>%1 Et %n autre changement.</numerusform>
            <numerusform>%1 Et %n autres changements.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last known: %1.</source>
        <comment>a few words</comment>
        <translation>Dernier état connu&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>Non identifié</translation>
    </message>
    <message>
        <source>The answering node cannot judge the fault tolerance.</source>
        <translation>Le nœud qui répond ne peut pas évaluer la tolérance de panne.</translation>
    </message>
    <message>
        <source>NO ANSWER</source>
        <translation>AUCUNE RÉPONSE</translation>
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
        <translation>Mandat</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>until now</source>
        <translation>jusqu’ici</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <comment>why a term ended</comment>
        <translation>Terminé&#xa0;: %1</translation>
    </message>
    <message>
        <source>at least until %1</source>
        <translation>au moins jusqu’à %1</translation>
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
        <translation>%1 : %2 : %3. %4</translation>
    </message>
    <message>
        <source>Nobody led from %1 for %2.</source>
        <translation>Aucun leader à partir de %1, pendant %2.</translation>
    </message>
    <message>
        <source>%1 has led in term %2 since %3, for %4.</source>
        <translation>%1 est leader au mandat %2 depuis %3, soit %4.</translation>
    </message>
    <message>
        <source>%1 led in term %2 from %3 for %4.</source>
        <translation>%1 a été leader au mandat %2 à partir de %3, pendant %4.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, what happened</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>nobody for %1</source>
        <comment>a duration</comment>
        <translation>personne (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), %1 of them trouble.</source>
        <translation>
            <numerusform>%n événement, problèmes&#xa0;: %1.</numerusform>
            <numerusform>%n événements, problèmes&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), none of them trouble.</source>
        <translation>
            <numerusform>%n événement, aucun problème.</numerusform>
            <numerusform>%n événements, aucun problème.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2: %3 Nothing is known of leaders.</source>
        <comment>time, time, n events.</comment>
        <translation>De %1 à %2&#xa0;: %3 On ne sait rien des leaders.</translation>
    </message>
    <message>
        <source>%1 to %2: %3 Leaders: %4.</source>
        <comment>time, time, n events.</comment>
        <translation>De %1 à %2&#xa0;: %3 Leaders&#xa0;: %4.</translation>
    </message>
    <message numerus="yes">
        <source>the last %n event(s), since %2, %1 of them trouble.</source>
        <translation>
            <numerusform>le dernier événement, depuis %2, dont %1 incident.</numerusform>
            <numerusform>les %n derniers événements, depuis %2, dont %1 incidents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n event(s), since %1, none of them trouble.</source>
        <translation>
            <numerusform>le dernier événement, depuis %1, aucun incident.</numerusform>
            <numerusform>les %n derniers événements, depuis %1, aucun incident.</numerusform>
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
        <translation>répartiteur inconnu</translation>
    </message>
    <message>
        <source>Clients, and whatever balances them: no node reports on it.</source>
        <translation>Les clients, et ce qui les répartit&#xa0;: aucun nœud n’en dit rien.</translation>
    </message>
    <message>
        <source>Not known: the balancer. Lines from above show who should take traffic, not who gets it.</source>
        <translation>Inconnu&#xa0;: le répartiteur. Les lignes venant d’en haut disent qui devrait prendre du trafic, pas qui en reçoit.</translation>
    </message>
    <message>
        <source>leader, term %1</source>
        <translation>leader, mandat %1</translation>
    </message>
    <message>
        <source>heard %1</source>
        <translation>signal %1</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>aller-retour %1</translation>
    </message>
    <message>
        <source>round trip not reported</source>
        <translation>aller-retour inconnu</translation>
    </message>
    <message>
        <source>%1, status %2. It leads in term %3.</source>
        <translation>%1, état %2. Leader au mandat %3.</translation>
    </message>
    <message>
        <source>%1, status %2.</source>
        <translation>%1, état %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n nœud</numerusform>
            <numerusform>%n nœuds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s): %1.</source>
        <translation>
            <numerusform>%n nœud&#xa0;: %1.</numerusform>
            <numerusform>%n nœuds&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>With more than %1 nodes they are shown as groups; the page Nodes shows each of them.</source>
        <translation>Au-delà de %1 nœuds, ils sont affichés par groupes&#xa0;; la page Nœuds montre chacun d’eux.</translation>
    </message>
    <message>
        <source>Primary database</source>
        <translation>Base primaire</translation>
    </message>
    <message>
        <source>Read replica</source>
        <translation>Réplica lecture</translation>
    </message>
    <message>
        <source>Search replica</source>
        <translation>Réplica recherche</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <comment>a replica</comment>
        <translation>retard %1</translation>
    </message>
    <message>
        <source>%1 at %2 answers.</source>
        <translation>%1 à %2 répond.</translation>
    </message>
    <message>
        <source>%1 at %2 cannot be reached.</source>
        <translation>%1 à %2 est injoignable.</translation>
    </message>
    <message>
        <source>Not known: the database. The answering node does not report it.</source>
        <translation>Inconnu&#xa0;: la base de données. Le nœud qui répond n’en dit rien.</translation>
    </message>
    <message>
        <source>Not known: the file store. No node reports it.</source>
        <translation>Inconnu&#xa0;: le stockage de fichiers. Aucun nœud n’en dit rien.</translation>
    </message>
    <message>
        <source>%1 answers the balancer&apos;s check.</source>
        <translation>%1 répond au contrôle du répartiteur.</translation>
    </message>
    <message>
        <source>%1 takes no traffic: nothing answers there.</source>
        <translation>%1 ne prend pas de trafic&#xa0;: rien n’y répond.</translation>
    </message>
    <message>
        <source>%1 takes no traffic: it is cut off from live peers.</source>
        <translation>%1 ne prend pas de trafic&#xa0;: il est isolé d’autres nœuds vivants.</translation>
    </message>
    <message>
        <source>%1 takes no new traffic: it is %2.</source>
        <comment>a node, draining</comment>
        <translation>%1 ne prend pas de nouveau trafic&#xa0;: %2.</translation>
    </message>
    <message>
        <source>leader&apos;s writes</source>
        <translation>écritures leader</translation>
    </message>
    <message>
        <source>%1 writes what only the leader may, in term %2.</source>
        <translation>%1 écrit ce que seul le leader peut écrire, au mandat %2.</translation>
    </message>
    <message>
        <source>%1 reaches the database and writes there.</source>
        <translation>%1 joint la base de données et y écrit.</translation>
    </message>
    <message>
        <source>%1 reaches the database.</source>
        <translation>%1 joint la base de données.</translation>
    </message>
    <message>
        <source>This is the last known state, not the present.</source>
        <translation>C’est le dernier état connu, pas l’état actuel.</translation>
    </message>
    <message>
        <source>%1 at %2 takes no writes.</source>
        <translation>%1 à %2 n’accepte aucune écriture.</translation>
    </message>
    <message>
        <source>%1 at %2 is not a replica.</source>
        <translation>%1 à %2 n’est pas un réplica.</translation>
    </message>
    <message>
        <source>%1 at %2: %3.</source>
        <comment>role, address, state</comment>
        <translation>%1 sur %2 : %3.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ActionDialog</name>
    <message>
        <source>Equivalent command:</source>
        <translation>Commande équivalente&#xa0;:</translation>
    </message>
    <message>
        <source>I understand that this is a PRODUCTION cluster.</source>
        <translation>Je sais que c’est un cluster de PRODUCTION.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>There is no live connection to the cluster. Nothing was done.</source>
        <translation>Aucune connexion active au cluster. Rien n’a été fait.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ActionList</name>
    <message>
        <source>This console is read-only here: it changes nothing.</source>
        <translation>Cette console est ici en lecture seule&#xa0;: elle ne modifie rien.</translation>
    </message>
    <message>
        <source>This console has the operator role here: this needs an administrator&apos;s console.</source>
        <translation>Cette console est ici en mode opérateur&#xa0;: il faut une console d’administrateur.</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>opérateur</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>admin</translation>
    </message>
</context>
<context>
    <name>muster::shell::ChangeMenu</name>
    <message>
        <source>Reload the configuration of &amp;all nodes…</source>
        <translation>Recharger la configuration de &amp;tous les nœuds…</translation>
    </message>
    <message>
        <source>&amp;Transfer leadership…</source>
        <translation>Transférer le rôle de &amp;leader…</translation>
    </message>
    <message>
        <source>C&amp;lear leader preference…</source>
        <translation>E&amp;ffacer la préférence de leader…</translation>
    </message>
    <message>
        <source>&amp;Debug for 15 min…</source>
        <translation>&amp;Debug pour 15&#xa0;min…</translation>
    </message>
    <message>
        <source>&amp;Copy equivalent command</source>
        <translation>&amp;Copier la commande équivalente</translation>
    </message>
    <message>
        <source>&amp;Reload the selected node&apos;s configuration…</source>
        <translation>&amp;Recharger la configuration du nœud sélectionné…</translation>
    </message>
    <message>
        <source>Select a node on the page Nodes first.</source>
        <translation>Sélectionner d’abord un nœud sur la page Nœuds.</translation>
    </message>
    <message>
        <source>There is no leader preference: the lowest id leads anyway.</source>
        <translation>Il n’y a pas de préférence de leader&#xa0;: le plus petit ID l’est déjà.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterActions</name>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>Aucune connexion active au cluster.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterDialogs</name>
    <message>
        <source>Remove a cluster</source>
        <translation>Retirer un cluster</translation>
    </message>
    <message>
        <source>Remove %1 from this list? The cluster itself is not touched.</source>
        <translation>Retirer %1 de cette liste&#xa0;? Le cluster lui-même n’est pas touché.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterMenu</name>
    <message>
        <source>&amp;Add a cluster…</source>
        <translation>A&amp;jouter un cluster…</translation>
    </message>
    <message>
        <source>&amp;Edit the cluster…</source>
        <translation>&amp;Modifier le cluster…</translation>
    </message>
    <message>
        <source>&amp;Remove the cluster from the list…</source>
        <translation>&amp;Retirer le cluster de la liste…</translation>
    </message>
    <message>
        <source>Re&amp;connect</source>
        <translation>Re&amp;connecter</translation>
    </message>
    <message>
        <source>&amp;Log in…</source>
        <translation>S’&amp;identifier…</translation>
    </message>
    <message>
        <source>Log &amp;out</source>
        <translation>Fermer la &amp;session</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Ré&amp;glages…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation>Aucun cluster n’est ouvert.</translation>
    </message>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>Aucune connexion active au cluster.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterSession</name>
    <message>
        <source>Reading the log-in from the system&apos;s keyring.</source>
        <translation>Lecture des identifiants dans le trousseau du système.</translation>
    </message>
    <message>
        <source>Log in to see this cluster.</source>
        <translation>S’identifier pour voir ce cluster.</translation>
    </message>
    <message>
        <source>This console was started without a keyring.</source>
        <translation>Cette console a été lancée sans trousseau.</translation>
    </message>
    <message>
        <source>The keyring did not accept the log-in: %1</source>
        <translation>Le trousseau n’a pas accepté les identifiants&#xa0;: %1</translation>
    </message>
    <message>
        <source>The keyring still has the log-in: %1</source>
        <translation>Le trousseau contient encore les identifiants&#xa0;: %1</translation>
    </message>
    <message>
        <source>You are logged out.</source>
        <translation>La session est fermée.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring was asked for the log-in and has not answered yet. It is still being waited for; you need not wait.</source>
        <translation>La connexion a été demandée au trousseau du système, qui n&apos;a pas encore répondu. On l&apos;attend toujours ; vous n&apos;y êtes pas obligé.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring has not answered yet.</source>
        <translation>Le trousseau du système n&apos;a pas encore répondu.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ConnectDialog</name>
    <message>
        <source>Add a cluster</source>
        <translation>Ajouter un cluster</translation>
    </message>
    <message>
        <source>Edit the cluster %1</source>
        <translation>Modifier le cluster %1</translation>
    </message>
    <message>
        <source>Messages, Frankfurt</source>
        <translation>Messagerie, Francfort</translation>
    </message>
    <message>
        <source>a user with the role system_admin</source>
        <translation>un utilisateur ayant le rôle system_admin</translation>
    </message>
    <message>
        <source>&amp;Production: ask twice before something is changed here</source>
        <translation>&amp;Production&#xa0;: demander deux fois avant d’y modifier quoi que ce soit</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation>&amp;Adresses</translation>
    </message>
    <message>
        <source>One node is enough: it knows the others.</source>
        <translation>Un nœud suffit&#xa0;: il fait connaître les autres.</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>&amp;CA file</source>
        <translation>Fichier &amp;CA</translation>
    </message>
    <message>
        <source>&amp;Fingerprint</source>
        <translation>&amp;Empreinte</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate. Only for https; leave it empty to see and compare it at the first contact.</source>
        <translation>SHA-256 du certificat. Pour https seulement&#xa0;; laisser vide pour le voir et le comparer au premier contact.</translation>
    </message>
    <message>
        <source>&amp;Save and open</source>
        <translation>Enre&amp;gistrer et ouvrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Pa&amp;rcourir…</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Autorité de certification</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation>Certificats (*.pem *.crt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>You are asked for the password when you open the cluster; only a keyring may keep it.</source>
        <translation>Le mot de passe est demandé à l’ouverture du cluster&#xa0;; seul un trousseau peut le garder.</translation>
    </message>
    <message>
        <source>Administrator: everything</source>
        <translation>Administrateur&#xa0;: tout</translation>
    </message>
    <message>
        <source>Read-only: change nothing</source>
        <translation>Lecture seule&#xa0;: ne rien modifier</translation>
    </message>
    <message>
        <source>&amp;What you may do</source>
        <translation>&amp;Droits</translation>
    </message>
    <message>
        <source>the system&apos;s CAs</source>
        <translation>les CA du système</translation>
    </message>
    <message>
        <source>none: verify with the CA</source>
        <translation>aucune&#xa0;: vérifier avec la CA</translation>
    </message>
    <message>
        <source>Operator: reload, transfer leadership, drain</source>
        <translation>Opérateur&#xa0;: recharger, transférer le rôle de leader, drainer</translation>
    </message>
</context>
<context>
    <name>muster::shell::ConnectDraft</name>
    <message>
        <source>Give the cluster a name of 1 to 100 characters.</source>
        <translation>Donner au cluster un nom de 1 à 100 caractères.</translation>
    </message>
    <message>
        <source>Give the address of at least one node, such as 10.0.0.11:8065.</source>
        <translation>Indiquer l’adresse d’au moins un nœud, par exemple 10.0.0.11:8065.</translation>
    </message>
    <message>
        <source>At most 100 addresses are allowed.</source>
        <translation>100 adresses au maximum sont permises.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address. Write host:port or https://host:port.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse. Écrire hôte:port ou https://hôte:port.</translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>Le fichier %1 n’existe pas.</translation>
    </message>
    <message>
        <source>A fingerprint is 64 hexadecimal digits; spaces and colons do not matter.</source>
        <translation>Une empreinte compte 64 chiffres hexadécimaux&#xa0;; espaces et deux-points ne comptent pas.</translation>
    </message>
</context>
<context>
    <name>muster::shell::Feed</name>
    <message>
        <source>The log-in was refused. Check name and password.</source>
        <translation>Accès refusé. Vérifier le nom et le mot de passe.</translation>
    </message>
    <message>
        <source>The password was not sent: this address is plain HTTP, where anybody on the way could read it. Use https://, or write &quot;plain_http&quot;: true into the profile.</source>
        <translation>Le mot de passe n’a pas été envoyé : cette adresse est en HTTP non chiffré et n’importe qui sur le trajet pourrait le lire. Utiliser https:// ou écrire &quot;plain_http&quot;: true dans le profil.</translation>
    </message>
    <message>
        <source>This user may not do that. It needs the role system_admin.</source>
        <translation>Cet utilisateur n’a pas le droit de faire cela. Il faut le rôle system_admin.</translation>
    </message>
    <message>
        <source>The node cannot be reached. Check its address, and that it runs.</source>
        <translation>Le nœud est injoignable. Vérifier son adresse, et qu’il fonctionne.</translation>
    </message>
    <message>
        <source>The node did not answer in time. Whether it did what was asked is not known: check the overview before you try again.</source>
        <translation>Le nœud n’a pas répondu à temps. On ne sait pas s’il a fait ce qui était demandé&#xa0;: regarder l’état avant de réessayer.</translation>
    </message>
    <message>
        <source>This node is not the leader. Try again.</source>
        <translation>Ce nœud n’est pas le leader. Réessayer.</translation>
    </message>
    <message>
        <source>The answer cannot be read. Is this the address of a Muster node?</source>
        <translation>La réponse est illisible. Est-ce bien l’adresse d’un nœud Muster&#xa0;?</translation>
    </message>
    <message>
        <source>The answer is larger than this console accepts.</source>
        <translation>La réponse dépasse ce que cette console accepte.</translation>
    </message>
    <message>
        <source>The node does not know this address. Is it an older version?</source>
        <translation>Le nœud ne connaît pas cette adresse. Est-ce une version plus ancienne&#xa0;?</translation>
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
        <translation>&amp;Aide sur cette page</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Muster</source>
        <translation>À &amp;propos de Muster</translation>
    </message>
    <message>
        <source>About Muster</source>
        <translation>À propos de Muster</translation>
    </message>
    <message>
        <source>Muster %1

Keeps a team-messaging cluster up, and shows it.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Muster %1

Maintient en marche un cluster de messagerie d’équipe, et le montre.
Logiciel libre sous GNU General Public License, version 3 ou ultérieure.</translation>
    </message>
</context>
<context>
    <name>muster::shell::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Chercher partout</translation>
    </message>
    <message>
        <source>Pages of the handbook</source>
        <translation>Pages du manuel</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>La page</translation>
    </message>
    <message>
        <source>No page has &quot;%1&quot;.</source>
        <translation>Aucune page ne contient «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>muster::shell::HistoryLoader</name>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>Aucune connexion active au cluster.</translation>
    </message>
</context>
<context>
    <name>muster::shell::Keyring</name>
    <message>
        <source>The keyring refused: %1</source>
        <translation>Le trousseau a refusé&#xa0;: %1</translation>
    </message>
    <message>
        <source>This system has no keyring.</source>
        <translation>Ce système n’a pas de trousseau.</translation>
    </message>
    <message>
        <source>The keyring cannot be used: %1</source>
        <translation>Le trousseau est inutilisable&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>The keyring did not answer within %n second(s).</source>
        <translation>
            <numerusform>Le trousseau n’a pas répondu en %n seconde.</numerusform>
            <numerusform>Le trousseau n’a pas répondu en %n secondes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::KeysDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>Aller à la partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Through a list or table</source>
        <translation>Parcourir liste ou tableau</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>Open or do what is selected</source>
        <translation>Ouvrir ou exécuter la sélection</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Menu of what is selected</source>
        <translation>Menu de la sélection</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Maj+F10</translation>
    </message>
    <message>
        <source>The menu bar</source>
        <translation>Barre de menus</translation>
    </message>
    <message>
        <source>Alt and the underlined letter</source>
        <translation>Alt et la lettre soulignée</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>muster::shell::LayoutMenu</name>
    <message>
        <source>&amp;Save layout as…</source>
        <translation>&amp;Enregistrer la disposition sous…</translation>
    </message>
    <message>
        <source>&amp;Manage layouts…</source>
        <translation>&amp;Gérer les dispositions…</translation>
    </message>
    <message>
        <source>No layout has been applied to this cluster yet.</source>
        <translation>Aucune disposition n’a encore été appliquée à ce cluster.</translation>
    </message>
    <message>
        <source>There are no layouts yet. Save one first.</source>
        <translation>Il n’y a pas encore de disposition. En enregistrer une d’abord.</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>Disposition&#xa0;: %1</translation>
    </message>
    <message>
        <source>Shows the page %1.</source>
        <translation>Affiche la page %1.</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; no longer exists.</source>
        <translation>La disposition «&#xa0;%1&#xa0;» n’existe plus.</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is replaced.</source>
        <translation>Disposition «&#xa0;%1&#xa0;» remplacée.</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is saved.</source>
        <translation>Disposition «&#xa0;%1&#xa0;» enregistrée.</translation>
    </message>
    <message>
        <source>The settings cannot be written: layout &quot;%1&quot; is forgotten when the console is closed.</source>
        <translation>Les réglages ne peuvent pas être écrits&#xa0;: la disposition «&#xa0;%1&#xa0;» sera oubliée à la fermeture de la console.</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is not saved: another console has changed the layouts.</source>
        <translation>Disposition «&#xa0;%1&#xa0;» non enregistrée&#xa0;: une autre console a modifié les dispositions.</translation>
    </message>
    <message>
        <source>&amp;Restore previous layout</source>
        <translation>&amp;Rétablir la disposition précédente</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is applied. %2 restores the previous one.</source>
        <translation>Disposition «&#xa0;%1&#xa0;» appliquée. %2 rétablit la précédente.</translation>
    </message>
    <message>
        <source>Previous layout restored. %1 undoes this.</source>
        <translation>Disposition précédente rétablie. %1 annule cela.</translation>
    </message>
</context>
<context>
    <name>muster::shell::LayoutNameDialog</name>
    <message>
        <source>Save layout as</source>
        <translation>Enregistrer la disposition sous</translation>
    </message>
    <message>
        <source>Rename layout</source>
        <translation>Renommer la disposition</translation>
    </message>
    <message>
        <source>A layout keeps the page shown, the view of the nodes, columns, sorting, filters, and the sizes of panes and window. It is yours, and fits every cluster.</source>
        <translation>Une disposition garde la page affichée, la vue des nœuds, les colonnes, le tri, les filtres et les tailles des volets et de la fenêtre. Elle est personnelle et convient à tous les clusters.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>A name has at most %1 characters.</source>
        <translation>Un nom a au plus %1 caractères.</translation>
    </message>
    <message>
        <source>There is a layout &quot;%1&quot;. Replace it with the window as it is now?</source>
        <translation>Il y a déjà une disposition «&#xa0;%1&#xa0;». La remplacer par la fenêtre telle qu’elle est&#xa0;?</translation>
    </message>
    <message>
        <source>A layout of this name already exists.</source>
        <translation>Il y a déjà une disposition de ce nom.</translation>
    </message>
    <message>
        <source>There are %1 layouts, and no more are kept. Delete one first, or enter the name of one to replace it.</source>
        <translation>Il y a %1 dispositions, et pas plus ne sont gardées. En supprimer une d’abord, ou saisir le nom de celle à remplacer.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Enter a name with at least one visible character.</source>
        <translation>Saisir un nom avec au moins un caractère visible.</translation>
    </message>
</context>
<context>
    <name>muster::shell::LayoutsDialog</name>
    <message>
        <source>Layouts</source>
        <translation>Dispositions</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Appliquer</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>There are no layouts. &quot;Save layout as&quot; in the menu View keeps the window as it is.</source>
        <translation>Il n’y a pas de disposition. «&#xa0;Enregistrer la disposition sous&#xa0;» dans le menu Affichage garde la fenêtre telle qu’elle est.</translation>
    </message>
    <message numerus="yes">
        <source>%n layout(s), at most %1. They are yours, and fit every cluster.</source>
        <translation>
            <numerusform>%n disposition, au plus %1. Elle est personnelle et convient à tous les clusters.</numerusform>
            <numerusform>%n dispositions, au plus %1. Elles sont personnelles et conviennent à tous les clusters.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is now &quot;%2&quot;.</source>
        <comment>names of layouts</comment>
        <translation>«&#xa0;%1&#xa0;» s’appelle maintenant «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The settings cannot be written: this is forgotten when the console is closed.</source>
        <translation>Les réglages ne peuvent pas être écrits&#xa0;: ceci sera oublié à la fermeture de la console.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be renamed: another console has changed the layouts.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être renommée&#xa0;: une autre console a modifié les dispositions.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is deleted. Undo restores it.</source>
        <translation>«&#xa0;%1&#xa0;» est supprimée. «&#xa0;Annuler&#xa0;» la rétablit.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is restored.</source>
        <translation>«&#xa0;%1&#xa0;» est rétablie.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be restored: its name or its place is taken by another one.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être rétablie&#xa0;: son nom ou sa place est prise par une autre.</translation>
    </message>
</context>
<context>
    <name>muster::shell::LevelDialog</name>
    <message>
        <source>Log everything for a while</source>
        <translation>Tout journaliser un moment</translation>
    </message>
    <message>
        <source>On which node</source>
        <translation>Sur quel nœud</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Tous les nœuds</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Durée</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the nodes</source>
        <translation>Attente des nœuds</translation>
    </message>
    <message>
        <source>&amp;Log everything</source>
        <translation>&amp;Tout journaliser</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, why</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>It was not possible on %n node(s): %1</source>
        <translation>
            <numerusform>Impossible sur %n nœud&#xa0;: %1</numerusform>
            <numerusform>Impossible sur %n nœuds&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log files get every line, debug lines too, for %n minute(s). Afterwards the levels revert on their own, even if this window is closed. Files grow faster meanwhile; users notice nothing.</source>
        <translation>
            <numerusform>Les fichiers journaux reçoivent toutes les lignes, debug compris, pendant %n minute. Ensuite, les niveaux d’avant reviennent d’eux-mêmes, même si cette fenêtre est fermée. Entre-temps, les fichiers grossissent plus vite&#xa0;; les utilisateurs ne remarquent rien.</numerusform>
            <numerusform>Les fichiers journaux reçoivent toutes les lignes, debug compris, pendant %n minutes. Ensuite, les niveaux d’avant reviennent d’eux-mêmes, même si cette fenêtre est fermée. Entre-temps, les fichiers grossissent plus vite&#xa0;; les utilisateurs ne remarquent rien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Until %2, %n node(s) log everything: %1.</source>
        <comment>nodes, time</comment>
        <translation>
            <numerusform>Jusqu’à %2, %n nœud journalise tout&#xa0;: %1.</numerusform>
            <numerusform>Jusqu’à %2, %n nœuds journalisent tout&#xa0;: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::LoginDialog</name>
    <message>
        <source>Log in to %1</source>
        <translation>S’identifier sur %1</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mot de passe</translation>
    </message>
    <message>
        <source>&amp;Log in</source>
        <translation>S’&amp;identifier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Keep them in this system&apos;s keyring</source>
        <translation>&amp;Garder dans le trousseau de ce système</translation>
    </message>
    <message>
        <source>Otherwise nothing is stored: you are asked again when the session has ended or this window was closed.</source>
        <translation>Sinon rien n’est enregistré&#xa0;: la demande revient à la fin de la session ou après fermeture de cette fenêtre.</translation>
    </message>
    <message>
        <source>%1 So nothing is stored, and you are asked each time.</source>
        <comment>why there is no keyring</comment>
        <translation>%1 Rien n’est donc enregistré, et la demande revient à chaque fois.</translation>
    </message>
</context>
<context>
    <name>muster::shell::MainWindow</name>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Cluster</source>
        <translation>&amp;Cluster</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Cha&amp;nge</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Clusters</translation>
    </message>
    <message>
        <source>It is open.</source>
        <translation>Il est ouvert.</translation>
    </message>
    <message>
        <source>Columns, sorting and filters are reset.</source>
        <translation>Colonnes, tri et filtres sont réinitialisés.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>muster::shell::NodeMenu</name>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation>%1 n’est pas en marche.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Afficher %1</translation>
    </message>
    <message>
        <source>Show the host of %1</source>
        <translation>Afficher l’hôte de %1</translation>
    </message>
    <message>
        <source>Reload the configuration of %1…</source>
        <translation>Recharger la configuration de %1…</translation>
    </message>
    <message>
        <source>Transfer leadership to %1…</source>
        <translation>Transférer le rôle de leader à %1…</translation>
    </message>
    <message>
        <source>%1 leads already.</source>
        <translation>%1 est déjà leader.</translation>
    </message>
    <message>
        <source>&amp;Copy equivalent command</source>
        <translation>&amp;Copier la commande équivalente</translation>
    </message>
</context>
<context>
    <name>muster::shell::NoticesDialog</name>
    <message>
        <source>Notices</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Notices, newest first</source>
        <translation>Avis, les plus récents d’abord</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, what happened</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Here are changes of the verdict, nodes that went down or came back, and lost contact, since this console was started. Everything else, such as a new leader, is on the page Events.</source>
        <translation>Voici les changements de verdict, les nœuds tombés ou revenus et les pertes de contact depuis le démarrage de cette console. Tout le reste, comme un nouveau leader, est sur la page Événements.</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>Rien pour l&apos;instant.</translation>
    </message>
</context>
<context>
    <name>muster::shell::PageText</name>
    <message>
        <source>&amp;Config</source>
        <translation>&amp;Configuration</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>É&amp;vénements</translation>
    </message>
    <message>
        <source>&amp;Leader</source>
        <translation>&amp;Leader</translation>
    </message>
    <message>
        <source>Lo&amp;gs</source>
        <translation>Jou&amp;rnaux</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>&amp;Nœuds</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Synthèse</translation>
    </message>
    <message>
        <source>&amp;Reachability</source>
        <translation>&amp;Joignabilité</translation>
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
        <translation>Ligne de commande copiée.</translation>
    </message>
    <message>
        <source>&amp;Databases</source>
        <translation>&amp;Bases de données</translation>
    </message>
</context>
<context>
    <name>muster::shell::Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>A few letters of an action, a page, a node or a cluster</source>
        <translation>Quelques lettres d’une action, d’une page, d’un nœud ou d’un cluster</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que faire&#xa0;?</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Actions possibles</translation>
    </message>
    <message>
        <source>%1, not available: %2</source>
        <comment>action, reason</comment>
        <translation>%1, indisponible&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing contains these letters in this order.</source>
        <translation>Rien ne contient ces lettres dans cet ordre.</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>Indisponible&#xa0;: %1</translation>
    </message>
    <message>
        <source>Equivalent command, Ctrl+C copies it:
%1</source>
        <translation>Commande équivalente, Ctrl+C la copie&#xa0;:
%1</translation>
    </message>
</context>
<context>
    <name>muster::shell::PlaceholderPresenter</name>
    <message>
        <source>No cluster is open</source>
        <translation>Aucun cluster n’est ouvert</translation>
    </message>
    <message>
        <source>Add the cluster that you manage: the address of one of its nodes is enough.</source>
        <translation>Ajouter le cluster à surveiller&#xa0;: l’adresse d’un de ses nœuds suffit.</translation>
    </message>
    <message>
        <source>Choose one on the left, or add another one.</source>
        <translation>En choisir un à gauche, ou en ajouter un autre.</translation>
    </message>
    <message>
        <source>Add a cluster…</source>
        <translation>Ajouter un cluster…</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Connexion à %1</translation>
    </message>
    <message>
        <source>Connecting to the cluster</source>
        <translation>Connexion au cluster</translation>
    </message>
    <message>
        <source>The cluster is shown as soon as one node answers.</source>
        <translation>Le cluster s’affiche dès qu’un nœud répond.</translation>
    </message>
    <message>
        <source>%1
All known nodes are tried in turn until one answers.</source>
        <translation>%1
Tous les nœuds connus sont essayés tour à tour, sans relâche.</translation>
    </message>
    <message>
        <source>No overview yet</source>
        <translation>Pas encore de synthèse</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>Non identifié</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>S’identifier…</translation>
    </message>
    <message>
        <source>STOP: the certificate of %1 has changed</source>
        <translation>STOP&#xa0;: le certificat de %1 a changé</translation>
    </message>
    <message>
        <source>It is not the one that was pinned, so nothing was sent. The one shown now is:

%1

Ask whoever runs that node. If the change is intended, edit the cluster and enter the new fingerprint.</source>
        <translation>Ce n’est pas celui qui était épinglé, donc rien n’a été envoyé. Celui présenté maintenant est&#xa0;:

%1

Se renseigner auprès de qui exploite ce nœud. Si le changement est voulu, modifier le cluster et saisir la nouvelle empreinte.</translation>
    </message>
    <message>
        <source>STOP: the certificate of %1 is refused</source>
        <translation>STOP&#xa0;: le certificat de %1 est refusé</translation>
    </message>
    <message>
        <source>%1

This cluster is verified with the CA in %2, and this certificate does not pass, so nothing was sent. Its fingerprint is:

%3

Ask whoever runs that node. If the CA was replaced, edit the cluster and choose the new file.</source>
        <translation>%1

Ce cluster est vérifié avec la CA du fichier %2, et ce certificat n’est pas accepté, donc rien n’a été envoyé. Son empreinte est&#xa0;:

%3

Se renseigner auprès de qui exploite ce nœud. Si la CA a été remplacée, modifier le cluster et choisir le nouveau fichier.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not signed by a known CA</source>
        <translation>Le certificat de %1 n’est pas signé par une CA connue</translation>
    </message>
    <message>
        <source>The certificate is not trusted</source>
        <translation>Le certificat n’est pas approuvé</translation>
    </message>
    <message>
        <source>%1

Its fingerprint is:

%2

Compare it with what the node&apos;s administrator reads out. Pin it only if all groups agree.</source>
        <translation>%1

Son empreinte est&#xa0;:

%2

La comparer avec celle que lit à voix haute l’administrateur du nœud. N’épingler le certificat que si tous les groupes concordent.</translation>
    </message>
    <message>
        <source>They agree: pin it</source>
        <translation>Identiques&#xa0;: épingler</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <comment>a cluster</comment>
        <translation>Ouverture de %1</translation>
    </message>
    <message>
        <source>&amp;Log in now…</source>
        <translation>&amp;Se connecter maintenant…</translation>
    </message>
    <message numerus="yes">
        <source>%n more known from the cluster.</source>
        <comment>addresses of nodes</comment>
        <translation>
            <numerusform>%n autre adresse est connue par le cluster.</numerusform>
            <numerusform>%n autres adresses sont connues par le cluster.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::Rail</name>
    <message>
        <source>Clusters</source>
        <translation>Clusters</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>&amp;Add a cluster…</source>
        <translation>A&amp;jouter un cluster…</translation>
    </message>
    <message>
        <source>%1 (PRODUCTION)</source>
        <translation>%1 (PRODUCTION)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>cluster, verdict</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, not connected</source>
        <comment>cluster</comment>
        <translation>%1, non connecté</translation>
    </message>
</context>
<context>
    <name>muster::shell::ReloadDialog</name>
    <message>
        <source>Reload configuration</source>
        <translation>Recharger la configuration</translation>
    </message>
    <message>
        <source>Every node reads its configuration file again.</source>
        <translation>Chaque nœud relit son fichier de configuration.</translation>
    </message>
    <message>
        <source>%1 will read the configuration file again.</source>
        <translation>%1 relira le fichier de configuration.</translation>
    </message>
    <message>
        <source>• %1 on %2: a new secret (%3)</source>
        <translation>• %1 sur %2&#xa0;: un nouveau secret (%3)</translation>
    </message>
    <message>
        <source>• %1 on %2: %3 → %4 (%5)</source>
        <translation>• %1 sur %2&#xa0;: %3 → %4 (%5)</translation>
    </message>
    <message numerus="yes">
        <source>• and %n more</source>
        <translation>
            <numerusform>• et %n autre</numerusform>
            <numerusform>• et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>As far as known, no file differs from what its node runs: nothing will change.</source>
        <translation>Pour autant qu’on sache, aucun fichier ne diffère de ce qui est en cours sur son nœud&#xa0;: rien ne changera.</translation>
    </message>
    <message>
        <source>There is nothing to reload until the file is mended.</source>
        <translation>Il n’y a rien à recharger tant que le fichier n’est pas corrigé.</translation>
    </message>
    <message>
        <source>Reloading</source>
        <translation>Rechargement</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Recharger</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, error</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: reloaded, nothing changed.</source>
        <translation>%1&#xa0;: rechargé, rien n’a changé.</translation>
    </message>
    <message numerus="yes">
        <source>%1: reloaded, %n key(s) changed: %2</source>
        <translation>
            <numerusform>%1&#xa0;: rechargé, %n clé modifiée&#xa0;: %2</numerusform>
            <numerusform>%1&#xa0;: rechargé, %n clés modifiées&#xa0;: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n key(s) wait for a restart: %2</source>
        <comment>first sentence, keys</comment>
        <translation>
            <numerusform>%1 %n clé attend un redémarrage&#xa0;: %2</numerusform>
            <numerusform>%1 %n clés attendent un redémarrage&#xa0;: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) reloaded.</source>
        <translation>
            <numerusform>%n nœud rechargé.</numerusform>
            <numerusform>%n nœuds rechargés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s): see above. The other nodes are not affected.</source>
        <translation>
            <numerusform>%n échec&#xa0;: voir ci-dessus. Les autres nœuds ne sont pas touchés.</numerusform>
            <numerusform>%n échecs&#xa0;: voir ci-dessus. Les autres nœuds ne sont pas touchés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Heure locale</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>&amp;Notify me when the verdict changes or a node is down</source>
        <translation>&amp;Notifier si le verdict change ou si un nœud est hors service</translation>
    </message>
    <message>
        <source>&amp;Reset columns, sorting and filters</source>
        <translation>&amp;Réinitialiser colonnes, tri et filtres</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Takes effect when the console is started again.</source>
        <translation>Prend effet au prochain lancement de la console.</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>&amp;Heures</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>muster::shell::StatusLine</name>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUCTION</translation>
    </message>
    <message>
        <source>Cluster %1, as %2 sees it. Times are UTC.</source>
        <translation>Cluster %1, vu par %2. Heure UTC.</translation>
    </message>
    <message>
        <source>Cluster %1, as %2 sees it. Times are local.</source>
        <translation>Cluster %1, vu par %2. Heure locale.</translation>
    </message>
    <message>
        <source>No new notices</source>
        <translation>Aucun nouvel avis</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n nouvel avis</numerusform>
            <numerusform>%n nouveaux avis</numerusform>
        </translation>
    </message>
    <message>
        <source>Cluster %1, as %2 last saw it. Times are UTC.</source>
        <translation>Cluster %1, vu en dernier par %2. Heure UTC.</translation>
    </message>
    <message>
        <source>Cluster %1, as %2 last saw it. Times are local.</source>
        <translation>Cluster %1, vu en dernier par %2. Heure locale.</translation>
    </message>
</context>
<context>
    <name>muster::shell::TransferDialog</name>
    <message>
        <source>Waiting for the new leader</source>
        <translation>Attente du nouveau leader</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>There is no other live node that could lead.</source>
        <translation>Aucun autre nœud vivant ne pourrait être leader.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refusé&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 leads, in term %2.</source>
        <translation>%1 est leader, au mandat %2.</translation>
    </message>
    <message>
        <source>%1 does not lead: %2</source>
        <comment>node, why</comment>
        <translation>%1 n’est pas leader&#xa0;: %2</translation>
    </message>
    <message>
        <source>Clear leader preference</source>
        <translation>Effacer la préférence de leader</translation>
    </message>
    <message>
        <source>Transfer leadership</source>
        <translation>Transférer le rôle de leader</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Effacer</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>&amp;Transférer</translation>
    </message>
    <message>
        <source>It does not lead after %1. The preference is kept; clear it to let the lowest id lead.</source>
        <translation>Toujours pas leader après %1. La préférence est conservée&#xa0;; l’effacer pour que le plus petit ID soit leader.</translation>
    </message>
    <message>
        <source>New leader</source>
        <translation>Nouveau leader</translation>
    </message>
    <message>
        <source>&amp;New leader:</source>
        <translation>&amp;Nouveau leader&#xa0;:</translation>
    </message>
    <message>
        <source>The node with the lowest id leads again once it has been stable for 30 s. Until then %1 keeps leading.</source>
        <translation>Le nœud au plus petit ID redevient leader après 30 s de stabilité. D’ici là, %1 reste leader.</translation>
    </message>
    <message>
        <source>%1 releases the lease and %2 takes it, in a new term. Scheduled work pauses for about a second; users notice nothing. %2 leads until it fails or the preference is cleared.</source>
        <translation>%1 libère le bail et %2 le prend, dans un nouveau mandat. Les tâches planifiées s’interrompent environ une seconde&#xa0;; les utilisateurs ne remarquent rien. %2 reste leader jusqu’à sa défaillance ou à l’effacement de la préférence.</translation>
    </message>
    <message>
        <source>Nobody leads at this moment. %1 is asked to take the lease. It leads until it fails or the preference is cleared.</source>
        <translation>Aucun leader en ce moment. %1 est invité à prendre le bail. Il reste leader jusqu’à sa défaillance ou à l’effacement de la préférence.</translation>
    </message>
    <message>
        <source>The leader preference is cleared.</source>
        <translation>La préférence de leader est effacée.</translation>
    </message>
    <message>
        <source>Requested. Waiting for %1 to become leader…</source>
        <translation>Demandé. Attente que %1 devienne leader…</translation>
    </message>
    <message>
        <source>Somebody else has requested %1 meanwhile.</source>
        <translation>Entre-temps, quelqu’un d’autre a demandé %1.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ViewMenu</name>
    <message>
        <source>La&amp;youts</source>
        <translation>&amp;Dispositions</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation>&amp;Palette de commandes…</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>Clear the &amp;filter</source>
        <translation>&amp;Effacer le filtre</translation>
    </message>
    <message>
        <source>No&amp;tices</source>
        <translation>Av&amp;is</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
</context>
<context>
    <name>muster::views::ChartView</name>
    <message>
        <source>not measured</source>
        <translation>pas de mesure</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>chart, value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>muster::views::ConfigPage</name>
    <message>
        <source>Configuration keys that differ</source>
        <translation>Clés de configuration qui diffèrent</translation>
    </message>
    <message>
        <source>Copy as report</source>
        <translation>Copier en rapport</translation>
    </message>
    <message>
        <source>Reload all nodes…</source>
        <translation>Recharger tout…</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ.</source>
        <translation>
            <numerusform>%n clé diffère.</numerusform>
            <numerusform>%n clés diffèrent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ, and no value has a majority.</source>
        <translation>
            <numerusform>%n clé diffère, et aucune valeur n’a la majorité.</numerusform>
            <numerusform>%n clés diffèrent, et aucune valeur n’a la majorité.</numerusform>
        </translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Aucun écart</translation>
    </message>
    <message numerus="yes">
        <source>All %n live node(s) run the same configuration %1.</source>
        <translation>
            <numerusform>Le seul nœud vivant utilise la configuration %1.</numerusform>
            <numerusform>Les %n nœuds vivants utilisent la même configuration %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Pas encore connu</translation>
    </message>
    <message>
        <source>Reload %1…</source>
        <comment>a node&apos;s configuration</comment>
        <translation>Recharger %1…</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>Le rapport est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Reload…</source>
        <translation>Recharger…</translation>
    </message>
    <message numerus="yes">
        <source>No differences except allowed ones: %n key(s) may differ per node.</source>
        <translation>
            <numerusform>Aucun écart hors ceux permis&#xa0;: %n clé peut différer selon le nœud.</numerusform>
            <numerusform>Aucun écart hors ceux permis&#xa0;: %n clés peuvent différer selon le nœud.</numerusform>
        </translation>
    </message>
    <message>
        <source>No node has reported its configuration.</source>
        <translation>Aucun nœud n’a communiqué sa configuration.</translation>
    </message>
    <message>
        <source>The hashes differ, and the nodes have not reported which keys yet. They do so within seconds of a change.</source>
        <translation>Les sommes de contrôle diffèrent, et les nœuds n’ont pas encore communiqué quelles clés. Ils le font quelques secondes après un changement.</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <translation>Dernier état connu : %1</translation>
    </message>
</context>
<context>
    <name>muster::views::EventsPage</name>
    <message>
        <source>What people did is shown since %1.</source>
        <translation>Les actions des personnes sont affichées depuis %1.</translation>
    </message>
    <message>
        <source>Events, newest first</source>
        <translation>Événements, les plus récents d’abord</translation>
    </message>
    <message>
        <source>Filter events (Ctrl+F)</source>
        <translation>Filtrer les événements (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Filtrer les événements</translation>
    </message>
    <message>
        <source>Events of which node</source>
        <translation>Événements de quel nœud</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Tous les nœuds</translation>
    </message>
    <message>
        <source>Only &amp;trouble</source>
        <translation>&amp;Problèmes seuls</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Aucun événement</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>Aucun événement trouvé</translation>
    </message>
    <message>
        <source>Clear the filters with Esc to see all events.</source>
        <translation>Effacer les filtres avec Échap pour voir tous les événements.</translation>
    </message>
    <message>
        <source>Leaders, events and what people did on a timeline</source>
        <translation>Leaders, événements et actions des personnes sur une frise chronologique</translation>
    </message>
    <message>
        <source>The table shows only events of the time range selected above.</source>
        <translation>Le tableau ne montre que les événements de la période sélectionnée ci-dessus.</translation>
    </message>
    <message>
        <source>Only %1 to %2: show all</source>
        <translation>De %1 à %2&#xa0;: tout voir</translation>
    </message>
    <message>
        <source>No events since this node started.</source>
        <translation>Aucun événement depuis le démarrage de ce nœud.</translation>
    </message>
</context>
<context>
    <name>muster::views::HeatGrid</name>
    <message>
        <source>Nodes as a grid, worst first</source>
        <translation>Nœuds en grille, les pires d’abord</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %n node(s)</source>
        <comment>● OK: 27 nodes</comment>
        <translation>
            <numerusform>%1 %2&#xa0;: %n nœud</numerusform>
            <numerusform>%1 %2&#xa0;: %n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>It leads.</source>
        <translation>Il est leader.</translation>
    </message>
</context>
<context>
    <name>muster::views::HistoryPanel</name>
    <message>
        <source>Show all</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>Show the whole time range that the node keeps (0)</source>
        <translation>Afficher toute la durée que le nœud conserve (0)</translation>
    </message>
    <message>
        <source>Charts of the selected node</source>
        <translation>Graphiques du nœud sélectionné</translation>
    </message>
    <message>
        <source>No history of %1</source>
        <translation>Aucun historique de %1</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>Demande à %1</translation>
    </message>
    <message>
        <source>No history of %1 yet</source>
        <translation>Pas encore d’historique de %1</translation>
    </message>
    <message>
        <source>It has not measured anything yet: it takes a sample every few seconds.</source>
        <translation>Il n’a encore rien mesuré&#xa0;: il mesure à quelques secondes d’intervalle.</translation>
    </message>
    <message>
        <source>What %1 measured of itself in the last %2; it keeps an hour, until it restarts.</source>
        <translation>Ce que %1 a mesuré lui-même sur %2&#xa0;; il conserve une heure, jusqu’à son redémarrage.</translation>
    </message>
    <message>
        <source>These values are old: %1</source>
        <translation>Ces valeurs sont anciennes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Loading the last hour of measurements…</source>
        <translation>Chargement des mesures de la dernière heure…</translation>
    </message>
</context>
<context>
    <name>muster::views::HostPanel</name>
    <message>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>Copy the command for the time daemon</source>
        <translation>Copier la commande pour le service de temps</translation>
    </message>
    <message>
        <source>This node has not reported on its host.</source>
        <translation>Ce nœud n’a rien communiqué sur son hôte.</translation>
    </message>
    <message>
        <source>Copy all commands</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>The command is in the clipboard. Run it on that host.</source>
        <translation>La commande est dans le presse-papiers. L’exécuter sur cet hôte.</translation>
    </message>
    <message>
        <source>The commands are in the clipboard. Run them on that host.</source>
        <translation>Les commandes sont dans le presse-papiers. Les exécuter sur cet hôte.</translation>
    </message>
    <message>
        <source>Limits of the host</source>
        <translation>Limites de l’hôte</translation>
    </message>
    <message>
        <source>Clock: %1.</source>
        <comment>how far off</comment>
        <translation>Horloge&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Time daemon: %1.</source>
        <translation>Service de temps&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Copy the command for %1</source>
        <translation>Copier la commande pour %1</translation>
    </message>
</context>
<context>
    <name>muster::views::LeaderPage</name>
    <message>
        <source>The leader is the one node that does the scheduled work. It holds a lease of a few seconds in the database and renews it all the time; a new leader takes over, with a higher term, only when that lease has run out. So there are never two at once.</source>
        <translation>Le leader est le seul nœud qui exécute les tâches planifiées. Il détient dans la base de données un bail de quelques secondes et le renouvelle sans cesse&#xa0;; un nouveau leader prend le relais, avec un mandat supérieur, seulement quand ce bail a expiré. Il n’y en a donc jamais deux à la fois.</translation>
    </message>
    <message>
        <source>Who led when</source>
        <translation>Leaders successifs</translation>
    </message>
    <message>
        <source>Who led when, newest first</source>
        <translation>Leaders successifs, le plus récent d’abord</translation>
    </message>
    <message>
        <source>Nobody leads</source>
        <translation>Aucun leader</translation>
    </message>
    <message>
        <source>The last term was %1. No scheduled work is done until a node takes the lease: that needs a live node that reaches the database.</source>
        <translation>Le dernier mandat était le %1. Aucune tâche planifiée n’est exécutée tant qu’un nœud n’a pas pris le bail&#xa0;: il faut un nœud vivant qui joint la base de données.</translation>
    </message>
    <message>
        <source>No node has held the lease yet. That needs a live node that reaches the database.</source>
        <translation>Aucun nœud n’a encore détenu le bail. Il faut un nœud vivant qui joint la base de données.</translation>
    </message>
    <message>
        <source>%1 leads, but is down</source>
        <translation>%1 est leader, mais hors service</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 est leader</translation>
    </message>
    <message>
        <source>Term %1. Another node takes over when its lease has run out.</source>
        <translation>Mandat %1. Un autre nœud prendra le relais quand son bail aura expiré.</translation>
    </message>
    <message>
        <source>Term %1.</source>
        <translation>Mandat %1.</translation>
    </message>
    <message>
        <source>%1 Since %2 (%3), because: %4.</source>
        <comment>term sentence, time, duration, reason</comment>
        <translation>%1 Depuis %2 (%3), motif&#xa0;: %4.</translation>
    </message>
    <message>
        <source>There is no other live node that could lead.</source>
        <translation>Aucun autre nœud vivant ne pourrait être leader.</translation>
    </message>
    <message>
        <source>%1 leads because an operator asked for it, until it fails.</source>
        <translation>%1 est leader à la demande d’un opérateur, jusqu’à sa défaillance.</translation>
    </message>
    <message>
        <source>%1 was asked to lead; the transfer is under way.</source>
        <translation>%1 a été demandé comme leader&#xa0;: en cours.</translation>
    </message>
    <message>
        <source>%1 was asked to lead and did not take the lease. It is asked again later.</source>
        <translation>%1 a été demandé comme leader et n’a pas pris le bail. La demande sera répétée plus tard.</translation>
    </message>
    <message>
        <source>%1 was asked to lead but cannot lead now.</source>
        <translation>%1 a été demandé comme leader et ne le peut pas maintenant.</translation>
    </message>
    <message>
        <source>Transfer leadership…</source>
        <translation>Transférer le rôle…</translation>
    </message>
    <message>
        <source>Clear preference…</source>
        <translation>Effacer préférence…</translation>
    </message>
</context>
<context>
    <name>muster::views::LogPanes</name>
    <message>
        <source>Select a line to see all its fields.</source>
        <translation>Sélectionner une ligne pour voir tous ses champs.</translation>
    </message>
    <message>
        <source>Fields of the selected line</source>
        <translation>Champs de la ligne sélectionnée</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
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
        <translation>Filtrer les lignes (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>Filtrer les lignes</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>E&amp;xpression régulière</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Tous niveaux</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>À partir d’Info</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>À partir d’Alerte</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Erreurs seules</translation>
    </message>
    <message>
        <source>Lines of which node</source>
        <translation>Lignes de quel nœud</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Tous les nœuds</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Suivre</translation>
    </message>
    <message>
        <source>Keep the newest line visible. Scrolling up ends this.</source>
        <translation>Garder visible la ligne la plus récente. Défiler vers le haut y met fin.</translation>
    </message>
    <message>
        <source>Time, such as 13:05 or 2026-11-25 13:05:00</source>
        <translation>Heure, par exemple 13:05 ou 2026-11-25 13:05:00</translation>
    </message>
    <message>
        <source>Go to a time</source>
        <translation>Aller à une heure</translation>
    </message>
    <message>
        <source>&amp;Go to time</source>
        <translation>A&amp;tteindre</translation>
    </message>
    <message>
        <source>&amp;Older lines</source>
        <translation>&amp;Plus ancien</translation>
    </message>
    <message>
        <source>&amp;Debug for 15 min…</source>
        <translation>&amp;Debug pour 15&#xa0;min…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>Write the lines that are shown to a file</source>
        <translation>Écrire les lignes affichées dans un fichier</translation>
    </message>
    <message>
        <source>Log lines, newest last</source>
        <translation>Lignes, les plus récentes en bas</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>%1 The lines are still those of the previous filter.</source>
        <translation>%1 Les lignes sont encore celles du filtre précédent.</translation>
    </message>
    <message>
        <source>No lines from %1.</source>
        <translation>Aucune ligne de %1.</translation>
    </message>
    <message>
        <source>Lines of %1 are missing: their files were deleted meanwhile.</source>
        <translation>Des lignes de %1 manquent&#xa0;: leurs fichiers ont été supprimés entre-temps.</translation>
    </message>
    <message>
        <source>All lines that the nodes keep are loaded.</source>
        <translation>Toutes les lignes que les nœuds conservent sont ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <comment>shown of all</comment>
        <translation>
            <numerusform>%1 sur %n ligne</numerusform>
            <numerusform>%1 sur %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Filtering: %1 %</source>
        <translation>Filtrage&#xa0;: %1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 · reading older lines …</source>
        <translation>%1 · lecture de lignes plus anciennes …</translation>
    </message>
    <message>
        <source>%1 · the logs cannot be read now: %2</source>
        <translation>%1 · journaux illisibles pour le moment&#xa0;: %2</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Recherche …</translation>
    </message>
    <message>
        <source>The lines are being searched, newest first.</source>
        <translation>Les lignes sont parcourues, les plus récentes d’abord.</translation>
    </message>
    <message>
        <source>No line matches</source>
        <translation>Aucune ligne trouvée</translation>
    </message>
    <message>
        <source>Clear the filters with Esc to see all lines, or read older ones.</source>
        <translation>Effacer les filtres avec Échap pour voir toutes les lignes, ou en lire de plus anciennes.</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>The logs cannot be read</source>
        <translation>Journaux illisibles</translation>
    </message>
    <message>
        <source>No log lines</source>
        <translation>Aucune ligne</translation>
    </message>
    <message>
        <source>No node that answers has any.</source>
        <translation>Aucun nœud qui répond n’en a.</translation>
    </message>
    <message>
        <source>Reading the logs</source>
        <translation>Lecture des journaux</translation>
    </message>
    <message>
        <source>All nodes are asked for their lines.</source>
        <translation>Ils sont demandés à tous les nœuds.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time. Enter 13:05, or 2026-11-25 13:05:00.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une heure. Saisir 13:05, ou 2026-11-25 13:05:00.</translation>
    </message>
    <message>
        <source>The oldest line that the nodes keep is newer than that.</source>
        <translation>La plus ancienne ligne conservée par les nœuds est plus récente que cela.</translation>
    </message>
    <message numerus="yes">
        <source>More than %n line(s) are too much for the clipboard. Save them to a file.</source>
        <translation>
            <numerusform>Plus de %n ligne, c’est trop pour le presse-papiers. Les enregistrer dans un fichier.</numerusform>
            <numerusform>Plus de %n lignes, c’est trop pour le presse-papiers. Les enregistrer dans un fichier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied.</source>
        <translation>
            <numerusform>%n ligne copiée.</numerusform>
            <numerusform>%n lignes copiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the lines that are shown</source>
        <translation>Enregistrer les lignes affichées</translation>
    </message>
    <message>
        <source>Logs (*.log)</source>
        <translation>Journaux (*.log)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved to %1.</source>
        <translation>
            <numerusform>%n ligne enregistrée dans %1.</numerusform>
            <numerusform>%n lignes enregistrées dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Minimum level</source>
        <translation>Niveau minimal</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n oldest line(s) dropped: limit reached</source>
        <translation>
            <numerusform>%1 · %n ligne la plus ancienne écartée&#xa0;: limite atteinte</numerusform>
            <numerusform>%1 · %n lignes les plus anciennes écartées&#xa0;: limite atteinte</numerusform>
        </translation>
    </message>
    <message>
        <source>No node is connected: these are the last known lines.</source>
        <translation>Aucun nœud n&apos;est connecté : voici les dernières lignes connues.</translation>
    </message>
    <message>
        <source>No log lines are known</source>
        <translation>Aucune ligne de journal connue</translation>
    </message>
    <message>
        <source>No node is connected, so none can be asked.</source>
        <translation>Aucun nœud n&apos;est connecté, donc aucun ne peut être interrogé.</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeBar</name>
    <message>
        <source>Filter nodes (Ctrl+F)</source>
        <translation>Filtrer les nœuds (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter nodes</source>
        <translation>Filtrer les nœuds</translation>
    </message>
    <message>
        <source>Nodes with which reason</source>
        <translation>Nœuds avec quel motif</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>Tout motif</translation>
    </message>
    <message>
        <source>Only &amp;deviating</source>
        <translation>Anomalies &amp;seules</translation>
    </message>
    <message>
        <source>Hide the nodes that are plainly OK</source>
        <translation>Masquer les nœuds simplement OK</translation>
    </message>
    <message>
        <source>Auto</source>
        <comment>choose the view by the number of nodes</comment>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Cards up to %1 nodes, a table up to %2, a grid for more</source>
        <translation>Cartes jusqu’à %1 nœuds, tableau jusqu’à %2, grille au-delà</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>A card for each node</source>
        <translation>Une carte par nœud</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>A row for each node</source>
        <translation>Une ligne par nœud</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>A cell for each node, the worst first</source>
        <translation>Une case par nœud, les pires d’abord</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeCardDelegate</name>
    <message>
        <source>Leader</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>Version %1 · config: %2</source>
        <translation>Version %1 · config.&#xa0;: %2</translation>
    </message>
    <message>
        <source>Last known state</source>
        <translation>Dernier état connu</translation>
    </message>
    <message>
        <source>Seen by %1 · heard %2</source>
        <translation>Vu par %1 · signal %2</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeCards</name>
    <message>
        <source>Nodes as cards</source>
        <translation>Nœuds en cartes</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeDetail</name>
    <message>
        <source>Details of the selected node</source>
        <translation>Détails du nœud sélectionné</translation>
    </message>
    <message>
        <source>Reload configuration on this node…</source>
        <translation>Recharger la configuration de ce nœud…</translation>
    </message>
    <message>
        <source>Select a node to see its details.</source>
        <translation>Sélectionner un nœud pour tout voir à son sujet.</translation>
    </message>
    <message>
        <source>Liveness</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Cycle de vie</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Vu par</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Dernier signal</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Running config</source>
        <translation>Config. en cours</translation>
    </message>
    <message>
        <source>Config on disk</source>
        <translation>Config. sur disque</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Démarré</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>HTTP address</source>
        <translation>Adresse HTTP</translation>
    </message>
    <message>
        <source>Gossip address</source>
        <translation>Adresse gossip</translation>
    </message>
    <message>
        <source>This node is no longer part of the cluster.</source>
        <translation>Ce nœud ne fait plus partie du cluster.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>node name, status</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n peer(s)</source>
        <translation>
            <numerusform>%1 sur %n autre</numerusform>
            <numerusform>%1 sur %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>no peers</source>
        <translation>aucun autre</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>leader</translation>
    </message>
    <message>
        <source>member</source>
        <translation>membre</translation>
    </message>
    <message>
        <source>node id %1</source>
        <translation>ID du nœud %1</translation>
    </message>
    <message>
        <source>%1 is down. It reads its configuration when it is started again.</source>
        <translation>%1 est hors service. Il lira sa configuration à son prochain démarrage.</translation>
    </message>
    <message>
        <source>%1 has left the cluster. It reads its configuration when it is started again.</source>
        <translation>%1 a quitté le cluster. Il lira sa configuration à son prochain démarrage.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>The node and what is wrong with it</source>
        <translation>Le nœud et ce qui ne va pas</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>The clock and the limits of its host</source>
        <translation>L’horloge et les limites de son hôte</translation>
    </message>
    <message>
        <source>The log lines of this node</source>
        <translation>Les lignes de journal de ce nœud</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>What the node measured of itself in the last hour</source>
        <translation>Ce que le nœud a mesuré de lui-même dans la dernière heure</translation>
    </message>
    <message>
        <source>Show &amp;logs</source>
        <translation>Voir jour&amp;naux</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <translation>Dernier état connu : %1</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeTable</name>
    <message>
        <source>Nodes as a table</source>
        <translation>Nœuds en tableau</translation>
    </message>
</context>
<context>
    <name>muster::views::NodesPage</name>
    <message>
        <source>No nodes</source>
        <translation>Aucun nœud</translation>
    </message>
    <message>
        <source>No node deviates</source>
        <translation>Aucune anomalie</translation>
    </message>
    <message>
        <source>All nodes are plainly OK.</source>
        <translation>Tous les nœuds sont simplement OK.</translation>
    </message>
    <message>
        <source>No node matches</source>
        <translation>Aucun nœud trouvé</translation>
    </message>
    <message>
        <source>Clear the filter with Esc to see all nodes.</source>
        <translation>Effacer le filtre avec Échap pour voir tous les nœuds.</translation>
    </message>
    <message>
        <source>The cluster has not reported any node yet.</source>
        <translation>Le cluster n’a encore communiqué aucun nœud.</translation>
    </message>
</context>
<context>
    <name>muster::views::OverviewPage</name>
    <message>
        <source>Newest events</source>
        <translation>Derniers événements</translation>
    </message>
    <message>
        <source>Nodes, worst first</source>
        <translation>Nœuds, les pires d’abord</translation>
    </message>
    <message>
        <source>Nothing. All nodes are alive and agree.</source>
        <translation>Rien. Tous les nœuds sont vivants et concordent.</translation>
    </message>
    <message>
        <source>Nothing, when the cluster was last heard from.</source>
        <translation>Rien, aux dernières nouvelles du cluster.</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>The answering node does not know.</source>
        <translation>Le nœud qui répond ne le sait pas.</translation>
    </message>
</context>
<context>
    <name>muster::views::ReachabilityPage</name>
    <message>
        <source>Who sees whom: a row for each node that sees, a column for each that is seen</source>
        <translation>Qui voit qui&#xa0;: une ligne par nœud qui voit, une colonne par nœud vu</translation>
    </message>
    <message>
        <source>There is one node only, so there is nobody to reach. Start a second one with the same cluster name and database, and this page shows how each of them reaches the other.</source>
        <translation>Il n’y a qu’un nœud, donc personne à joindre. En démarrer un second avec le même nom de cluster et la même base de données, et cette page montrera comment ils se joignent l’un l’autre.</translation>
    </message>
    <message>
        <source>The answering node does not report who reaches whom: it runs an older version, or is not clustered (ClusterSettings.Enable).</source>
        <translation>Le nœud qui répond ne communique pas qui joint qui&#xa0;: il exécute une version plus ancienne, ou n’est pas en cluster (ClusterSettings.Enable).</translation>
    </message>
    <message>
        <source>A row is what that node measured itself: read “row sees column”. Columns have the numbers of the rows.</source>
        <translation>Une ligne est ce que ce nœud a mesuré lui-même&#xa0;: lire «&#xa0;la ligne voit la colonne&#xa0;». Les colonnes portent les numéros des lignes.</translation>
    </message>
    <message>
        <source>A row is what that node measured itself: read “row sees column”. The time is the round trip.</source>
        <translation>Une ligne est ce que ce nœud a mesuré lui-même&#xa0;: lire «&#xa0;la ligne voit la colonne&#xa0;». Le temps est l’aller-retour.</translation>
    </message>
    <message>
        <source>Nobody to reach</source>
        <translation>Personne à joindre</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>Non communiqué</translation>
    </message>
    <message numerus="yes">
        <source>And %n more; the matrix shows all of them.</source>
        <translation>
            <numerusform>Et %n autre&#xa0;; la matrice les montre tous.</numerusform>
            <numerusform>Et %n autres&#xa0;; la matrice les montre tous.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a cell to see its details.</source>
        <translation>Choisir une cellule pour lire ce qu’elle dit.</translation>
    </message>
</context>
<context>
    <name>muster::views::ReasonList</name>
    <message>
        <source>Reload…</source>
        <translation>Recharger…</translation>
    </message>
    <message>
        <source>Reload the configuration of %1</source>
        <translation>Recharger la configuration de %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Compare the configurations</source>
        <translation>Comparer les configurations</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Afficher %1</translation>
    </message>
    <message>
        <source>Since %1 (%2).</source>
        <translation>Depuis %1 (%2).</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>Clés&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>muster::views::TimelineView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody leads</source>
        <translation>aucun leader</translation>
    </message>
    <message>
        <source>%1, term %2</source>
        <comment>leader</comment>
        <translation>%1, mandat %2</translation>
    </message>
    <message>
        <source>Nothing is known of leaders.</source>
        <translation>On ne sait rien des leaders.</translation>
    </message>
</context>
<context>
    <name>muster::views::TopologyView</name>
    <message>
        <source>Cluster topology: balancer, nodes, databases</source>
        <translation>Topologie du cluster&#xa0;: répartiteur, nœuds, bases de données</translation>
    </message>
</context>
<context>
    <name>muster::views::VerdictStrip</name>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Changes and leader</source>
        <translation>Changements, leader</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>caption of a cell, its word</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Leader: %1, %2</source>
        <comment>name or &quot;No leader&quot;, sentence</comment>
        <translation>Leader&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Fault tolerance</source>
        <translation>Tolérance de panne</translation>
    </message>
    <message>
        <source>Data freshness</source>
        <translation>Âge des données</translation>
    </message>
</context>
<context>
    <name>muster::models::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Time in UTC</source>
        <translation>Heure en UTC</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Recorded outcome</source>
        <translation>Résultat consigné</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>Id. d’utilisateur</translation>
    </message>
    <message>
        <source>Session id</source>
        <translation>Id. de session</translation>
    </message>
    <message>
        <source>Audit id</source>
        <translation>Id. d’audit</translation>
    </message>
</context>
<context>
    <name>muster::shell::AuditLoader</name>
    <message>
        <source>There is no account &quot;%1&quot;. Choose another person.</source>
        <translation>Il n’y a pas de compte «&#xa0;%1&#xa0;». Choisissez une autre personne.</translation>
    </message>
    <message>
        <source>The node that answers cannot list audits: its version is too old. Update it.</source>
        <translation>Le nœud qui répond ne peut pas lister les audits&#xa0;: sa version est trop ancienne. Mettez-le à jour.</translation>
    </message>
    <message>
        <source>Only administrators may read the audit: it needs the role system_admin.</source>
        <translation>Seuls les administrateurs peuvent lire l’audit&#xa0;: le rôle system_admin est requis.</translation>
    </message>
    <message>
        <source>The node did not answer in time.</source>
        <translation>Le nœud n’a pas répondu à temps.</translation>
    </message>
</context>
<context>
    <name>muster::views::AuditBar</name>
    <message>
        <source>The time range ends before it begins.</source>
        <translation>La période se termine avant de commencer.</translation>
    </message>
    <message>
        <source>Filter entries (Ctrl+F)</source>
        <translation>Filtrer les entrées (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter entries</source>
        <translation>Filtrer les entrées</translation>
    </message>
    <message>
        <source>Whose actions</source>
        <translation>Actions de qui</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Toutes les personnes</translation>
    </message>
    <message>
        <source>Kind of action</source>
        <translation>Type d’action</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Toutes les actions</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Tout résultat</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Refused or failed</source>
        <translation>Refusé ou échec</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toute la période</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Dernière semaine</translation>
    </message>
    <message>
        <source>Custom range</source>
        <translation>Période choisie</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>D&amp;epuis</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>&amp;Jusqu’à</translation>
    </message>
</context>
<context>
    <name>muster::views::AuditPage</name>
    <message>
        <source>Who did what, newest first</source>
        <translation>Qui a fait quoi, le plus récent d’abord</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Show or hide &amp;details</source>
        <translation>Afficher ou masquer les &amp;détails</translation>
    </message>
    <message>
        <source>Copy as c&amp;ommand line</source>
        <translation>Copier en ligne de c&amp;ommande</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Stale: without a connection nothing newer is listed.</source>
        <translation>Périmé&#xa0;: sans connexion, rien de plus récent n’est listé.</translation>
    </message>
    <message>
        <source>The list is not up to date. %1</source>
        <translation>La liste n’est pas à jour. %1</translation>
    </message>
    <message>
        <source>The audit cannot be read</source>
        <translation>L’audit ne peut pas être lu</translation>
    </message>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>Aucune connexion active au cluster.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Reading the audit</source>
        <translation>Lecture de l’audit</translation>
    </message>
    <message>
        <source>A node is asked who did what.</source>
        <translation>Un nœud est interrogé sur qui a fait quoi.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Recherche…</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) searched, the newest first.</source>
        <translation>
            <numerusform>%n entrée parcourue, la plus récente d’abord.</numerusform>
            <numerusform>%n entrées parcourues, les plus récentes d’abord.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Rien n’est encore consigné</translation>
    </message>
    <message>
        <source>Changes by administrators, log-ins and refused requests will be listed here.</source>
        <translation>Les modifications des administrateurs, les connexions et les requêtes refusées seront listées ici.</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Aucune entrée ne correspond</translation>
    </message>
    <message>
        <source>Clear the filter with Esc to see all entries.</source>
        <translation>Effacer le filtre avec Échap pour voir toutes les entrées.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies)</source>
        <comment>shown of all that are read</comment>
        <translation>
            <numerusform>%1 sur %n entrée</numerusform>
            <numerusform>%1 sur %n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · choose a time range to see older ones</source>
        <comment>number of entries</comment>
        <translation>%1 · choisir une période pour voir les plus anciennes</translation>
    </message>
    <message>
        <source>%1 · reading older ones …</source>
        <comment>number of entries</comment>
        <translation>%1 · lecture des plus anciennes…</translation>
    </message>
    <message>
        <source>%1 · scroll down for older ones</source>
        <comment>number of entries</comment>
        <translation>%1 · faire défiler vers le bas pour les plus anciennes</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) copied.</source>
        <translation>
            <numerusform>%n entrée copiée.</numerusform>
            <numerusform>%n entrées copiées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::views::AuditPanes</name>
    <message>
        <source>Details of the selected entry</source>
        <translation>Détails de l’entrée choisie</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>muster::models::Outage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Port refused, so no process runs there: %1. Start the service there.</source>
        <translation>Port refusé, donc aucun processus n&apos;y tourne : %1. Démarrez-y le service.</translation>
    </message>
    <message>
        <source>Port open, but silent, so the process hangs: %1. Kill it first: while it lives, a new one cannot start.</source>
        <translation>Port ouvert mais muet, donc le processus est bloqué : %1. Tuez-le d&apos;abord : tant qu&apos;il vit, aucun autre ne peut démarrer.</translation>
    </message>
    <message>
        <source>No answer at all: %1. The host or the network is down, or a firewall is in between. Check whether this computer has a network.</source>
        <translation>Aucune réponse : %1. L&apos;hôte ou le réseau est en panne, ou un pare-feu s&apos;interpose. Vérifiez que cet ordinateur a un réseau.</translation>
    </message>
    <message>
        <source>Name without an address: %1. Check the name service and the spelling.</source>
        <translation>Nom sans adresse : %1. Vérifiez le service de noms et l&apos;orthographe.</translation>
    </message>
    <message>
        <source>Something answers that is of no use: %1. %2</source>
        <comment>addresses, sentence</comment>
        <translation>Une réponse inutilisable vient de : %1. %2</translation>
    </message>
    <message>
        <source>No node answers for %1</source>
        <comment>a duration</comment>
        <translation>Aucun nœud ne répond depuis %1</translation>
    </message>
    <message>
        <source>No node answers</source>
        <translation>Aucun nœud ne répond</translation>
    </message>
</context>
<context>
    <name>muster::models::Reload</name>
    <message numerus="yes">
        <source>Afterwards %1 differs from %n other(s)</source>
        <translation>
            <numerusform>Ensuite, %1 diffère de %n autre</numerusform>
            <numerusform>Ensuite, %1 diffère de %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Afterwards %1 differ from others</source>
        <comment>names of nodes</comment>
        <translation>Ensuite, %1 diffèrent des autres</translation>
    </message>
    <message>
        <source>%1: the verdict stays MISMATCH.</source>
        <comment>what happens</comment>
        <translation>%1 : le verdict reste ÉCART.</translation>
    </message>
    <message>
        <source>%1: a mismatch as well.</source>
        <comment>what happens</comment>
        <translation>%1 : en plus, une divergence.</translation>
    </message>
    <message>
        <source>%1: the verdict becomes MISMATCH.</source>
        <comment>what happens</comment>
        <translation>%1 : le verdict devient ÉCART.</translation>
    </message>
    <message>
        <source>Better reload all nodes: the files agree, and then all run the new value.</source>
        <translation>Rechargez plutôt tous les nœuds : les fichiers concordent, et tous utiliseront la nouvelle valeur.</translation>
    </message>
    <message>
        <source>To have the new value everywhere, write it into the files of the others too, then reload all nodes.</source>
        <translation>Pour avoir la nouvelle valeur partout, écrivez-la aussi dans les fichiers des autres, puis rechargez tous les nœuds.</translation>
    </message>
    <message>
        <source>To keep the old value, put the file on %1 back instead.</source>
        <translation>Pour garder l&apos;ancienne valeur, remettez plutôt le fichier sur %1 dans son état antérieur.</translation>
    </message>
</context>
<context>
    <name>muster::views::OutageBanner</name>
    <message>
        <source>Try again now</source>
        <translation>Réessayer maintenant</translation>
    </message>
</context>
<context>
    <name>muster::models::AdviceModel</name>
    <message>
        <source>It counts after a restart of the server.</source>
        <translation>Cela compte après un redémarrage du serveur.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recommandé</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
</context>
<context>
    <name>muster::models::DatabaseWords</name>
    <message>
        <source>%1 (timeline %2)</source>
        <comment>server</comment>
        <translation>%1 (ligne de temps %2)</translation>
    </message>
    <message>
        <source>%2 is written to by %1.</source>
        <comment>nodes, server</comment>
        <translation>Sur %2 écrivent : %1.</translation>
    </message>
    <message>
        <source>Each write makes them drift apart: stop the nodes of one side now.</source>
        <translation>Chaque écriture les éloigne : arrêtez maintenant les nœuds d’un côté.</translation>
    </message>
    <message>
        <source>Two databases are written to</source>
        <translation>On écrit dans deux bases de données</translation>
    </message>
    <message>
        <source>Another database than that of the other nodes is used by %1.</source>
        <comment>nodes</comment>
        <translation>Utilise une autre base que les autres nœuds : %1.</translation>
    </message>
    <message>
        <source>A second server takes writes</source>
        <translation>Un second serveur accepte des écritures</translation>
    </message>
    <message>
        <source>%1 at %2 is named as a replica, but is no standby. Nothing may write to it while the primary is in use.</source>
        <translation>%1 sur %2 est déclaré comme réplica, mais n’est pas un secours. Rien ne doit y écrire tant que le primaire est utilisé.</translation>
    </message>
    <message>
        <source>There is no replica that could take over. SqlSettings.DataSourceReplicas names none.</source>
        <translation>Aucun réplica ne pourrait prendre le relais. SqlSettings.DataSourceReplicas n’en nomme aucun.</translation>
    </message>
    <message>
        <source>No replica could take over now; below is why.</source>
        <translation>Aucun réplica ne pourrait prendre le relais maintenant ; la raison est ci-dessous.</translation>
    </message>
    <message numerus="yes">
        <source>%n replica(s) could take over.</source>
        <translation>
            <numerusform>%n réplica pourrait prendre le relais.</numerusform>
            <numerusform>%n réplicas pourraient prendre le relais.</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds %1, and %2 in its log that are not merged yet. A file has no replicas: if its disk is lost, only a backup helps.</source>
        <translation>Il contient %1, et %2 dans son journal pas encore fusionnés. Un fichier n’a pas de réplica : si son disque est perdu, seule une sauvegarde aide.</translation>
    </message>
    <message>
        <source>The database is one SQLite file</source>
        <translation>La base de données est un fichier SQLite</translation>
    </message>
    <message>
        <source>The database is one SQLite file: %1</source>
        <translation>La base de données est un fichier SQLite : %1</translation>
    </message>
    <message>
        <source>The primary has not been looked at yet</source>
        <translation>Le primaire n’a pas encore été interrogé</translation>
    </message>
    <message>
        <source>The primary does not answer</source>
        <translation>Le primaire ne répond pas</translation>
    </message>
    <message>
        <source>Nothing can be written, and nobody can log in.</source>
        <translation>Rien ne peut être écrit et personne ne peut se connecter.</translation>
    </message>
    <message>
        <source>The primary takes no writes</source>
        <translation>Le primaire n’accepte pas d’écriture</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server, state</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>The primary answers and takes writes.</source>
        <translation>Le primaire répond et accepte les écritures.</translation>
    </message>
    <message>
        <source>All nodes write to one database</source>
        <translation>Tous les nœuds écrivent dans une seule base</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>how much a replica is behind</comment>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>bytes, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>could take over</comment>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Dernière réponse</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Il dit</translation>
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
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Write-ahead log</source>
        <translation>Journal WAL</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Ligne de temps</translation>
    </message>
    <message>
        <source>Takes writes</source>
        <translation>Accepte l’écriture</translation>
    </message>
    <message>
        <source>no, it is a standby</source>
        <translation>non, c’est un secours</translation>
    </message>
    <message>
        <source>no, it is read-only</source>
        <translation>non, lecture seule</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used, possible</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Streams from</source>
        <translation>Flux depuis</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>Non reçu</translation>
    </message>
    <message>
        <source>Not replayed</source>
        <translation>Non rejoué</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <comment>replica, address, state</comment>
        <translation>%1 sur %2 : %3</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>Streams to</source>
        <translation>Flux vers</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Masqué</translation>
    </message>
    <message>
        <source>Streams are only told to users with the right pg_monitor.</source>
        <translation>Les flux ne sont montrés qu’aux utilisateurs ayant le droit pg_monitor.</translation>
    </message>
</context>
<context>
    <name>muster::models::ServerModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>used, possible</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Behind, last 10 min</source>
        <translation>Retard, 10 min</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Ligne de temps</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Could take over</source>
        <translation>Pourrait relayer</translation>
    </message>
</context>
<context>
    <name>muster::models::WriterModel</name>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Writes to</source>
        <translation>Écrit sur</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Ligne de temps</translation>
    </message>
</context>
<context>
    <name>muster::shell::DatabaseLoader</name>
    <message>
        <source>The node that answers cannot tell: its version is too old. Update it.</source>
        <translation>Le nœud qui répond ne peut pas le dire : sa version est trop ancienne. Mettez-le à jour.</translation>
    </message>
    <message>
        <source>Only administrators may see the databases: it needs the role system_admin.</source>
        <translation>Seuls les administrateurs peuvent voir les bases : il faut le rôle system_admin.</translation>
    </message>
</context>
<context>
    <name>muster::views::DatabasesPage</name>
    <message>
        <source>The servers of the database</source>
        <translation>Les serveurs de la base de données</translation>
    </message>
    <message>
        <source>Asking for the databases…</source>
        <translation>Interrogation des bases de données…</translation>
    </message>
    <message>
        <source>The node that answers tells how each server is.</source>
        <translation>Le nœud qui répond dit comment va chaque serveur.</translation>
    </message>
    <message>
        <source>The databases are not known</source>
        <translation>Les bases de données ne sont pas connues</translation>
    </message>
    <message>
        <source>The settings of the servers have not been read yet.</source>
        <translation>Les paramètres des serveurs n’ont pas encore été lus.</translation>
    </message>
    <message>
        <source>The database is a file, which has no settings to advise on.</source>
        <translation>La base est un fichier, sans paramètre à conseiller.</translation>
    </message>
    <message>
        <source>Not known: the settings of %1, which did not answer.</source>
        <translation>Inconnus : les paramètres de %1, sans réponse.</translation>
    </message>
    <message>
        <source>All settings that Muster looks at are as recommended.</source>
        <translation>Tous les paramètres que Muster examine sont ceux recommandés.</translation>
    </message>
</context>
<context>
    <name>muster::views::ServerDetail</name>
    <message>
        <source>The selected server</source>
        <translation>Le serveur sélectionné</translation>
    </message>
    <message>
        <source>Details of the selected server</source>
        <translation>Détails du serveur sélectionné</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>The selected server, and who writes where</source>
        <translation>Le serveur sélectionné, et qui écrit où</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Settings of the servers that should change</source>
        <translation>Paramètres des serveurs à changer</translation>
    </message>
    <message>
        <source>Who writes where</source>
        <translation>Qui écrit où</translation>
    </message>
    <message>
        <source>Settings that should change</source>
        <translation>Paramètres à changer</translation>
    </message>
    <message>
        <source>&amp;Copy statements</source>
        <translation>&amp;Copier les instructions</translation>
    </message>
    <message>
        <source>The statements of PostgreSQL that follow all advice on the selected server</source>
        <translation>Les instructions PostgreSQL qui suivent tous les conseils pour le serveur sélectionné</translation>
    </message>
    <message>
        <source>Statements for %1 copied.</source>
        <translation>Instructions pour %1 copiées.</translation>
    </message>
    <message>
        <source>No server is selected</source>
        <translation>Aucun serveur sélectionné</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server, state</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>It cannot take over. %1</source>
        <comment>why</comment>
        <translation>Il ne peut pas prendre le relais. %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting, why</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>It counts after a restart of the server.</source>
        <translation>Cela compte après un redémarrage du serveur.</translation>
    </message>
</context>
</TS>
