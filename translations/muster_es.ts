<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
        <translation>Caído</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 está caído.</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 ha vuelto.</translation>
    </message>
    <message>
        <source>Check its host and its log, then start it again; it rejoins on its own.</source>
        <translation>Comprobar su host y su registro y volver a arrancarlo; se reincorpora solo.</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Aislado</translation>
    </message>
    <message>
        <source>%1 is cut off from nodes that the database shows as alive.</source>
        <translation>%1 está aislado de nodos que la base de datos muestra como vivos.</translation>
    </message>
    <message>
        <source>%1 is no longer cut off.</source>
        <translation>%1 ya no está aislado.</translation>
    </message>
    <message>
        <source>Repair the network between it and its peers; it comes back on its own.</source>
        <translation>Reparar la red entre él y los demás; vuelve solo.</translation>
    </message>
    <message>
        <source>Other gossip key</source>
        <translation>Otra clave de gossip</translation>
    </message>
    <message>
        <source>%1 runs with a gossip key that its peers do not have.</source>
        <translation>%1 funciona con una clave de gossip que los demás no tienen.</translation>
    </message>
    <message>
        <source>%1 is no longer shut out by its gossip key.</source>
        <translation>%1 ya no está excluido por su clave de gossip.</translation>
    </message>
    <message>
        <source>It missed a change of keys: copy gossip-keyring.json from the data directory of another node into that of this one, then restart it.</source>
        <translation>Se perdió un cambio de claves: copiar gossip-keyring.json del directorio de datos de otro nodo al de este y reiniciarlo.</translation>
    </message>
    <message>
        <source>No leader</source>
        <translation>Sin líder</translation>
    </message>
    <message>
        <source>No node holds the leader lease.</source>
        <translation>Ningún nodo tiene la concesión de líder.</translation>
    </message>
    <message>
        <source>The cluster has a leader again.</source>
        <translation>El clúster vuelve a tener líder.</translation>
    </message>
    <message>
        <source>Check that the nodes reach the database: without a leader no scheduled work is done.</source>
        <translation>Comprobar que los nodos llegan a la base de datos: sin líder no se hace ninguna tarea programada.</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>Sin base de datos</translation>
    </message>
    <message>
        <source>%1 cannot reach the database.</source>
        <translation>%1 no llega a la base de datos.</translation>
    </message>
    <message>
        <source>%1 reaches the database again.</source>
        <translation>%1 llega de nuevo a la base de datos.</translation>
    </message>
    <message>
        <source>Check the database, and the network between this node and the database.</source>
        <translation>Comprobar la base de datos y la red entre este nodo y ella.</translation>
    </message>
    <message>
        <source>Partly unreachable</source>
        <translation>Acceso parcial</translation>
    </message>
    <message>
        <source>%1 is unreachable from some of its peers.</source>
        <translation>Algunos de los demás nodos no alcanzan a %1.</translation>
    </message>
    <message>
        <source>%1 is reachable from all of its peers again.</source>
        <translation>Todos los demás nodos alcanzan de nuevo a %1.</translation>
    </message>
    <message>
        <source>Check firewalls and routes between the nodes named (gossip port, UDP and TCP), in the direction given.</source>
        <translation>Comprobar cortafuegos y rutas entre los nodos nombrados (puerto de gossip, UDP y TCP), en el sentido indicado.</translation>
    </message>
    <message>
        <source>Schema differs</source>
        <translation>Otro esquema</translation>
    </message>
    <message>
        <source>%1 uses a different schema than its peers.</source>
        <translation>%1 trabaja con otro esquema que los demás.</translation>
    </message>
    <message>
        <source>%1 has the same schema as its peers again.</source>
        <translation>%1 vuelve a tener el mismo esquema que los demás.</translation>
    </message>
    <message>
        <source>Compare the versions: a newer one has migrated the database. Restart the node with a version that knows the schema.</source>
        <translation>Comparar las versiones: una más nueva ha migrado la base de datos. Reiniciar el nodo con una versión que conozca el esquema.</translation>
    </message>
    <message>
        <source>Version differs</source>
        <translation>Otra versión</translation>
    </message>
    <message>
        <source>%1 runs a different version than its peers.</source>
        <translation>%1 ejecuta otra versión que los demás.</translation>
    </message>
    <message>
        <source>%1 runs the same version as its peers again.</source>
        <translation>%1 vuelve a ejecutar la misma versión que los demás.</translation>
    </message>
    <message>
        <source>Install the cluster&apos;s version there and restart the node.</source>
        <translation>Instalar allí la versión del clúster y reiniciar el nodo.</translation>
    </message>
    <message>
        <source>Config differs</source>
        <translation>Otra config.</translation>
    </message>
    <message>
        <source>%1 runs a different configuration than its peers.</source>
        <translation>%1 tiene en uso otra configuración que los demás.</translation>
    </message>
    <message>
        <source>%1 runs the same configuration as its peers again.</source>
        <translation>%1 vuelve a tener en uso la misma configuración que los demás.</translation>
    </message>
    <message>
        <source>Compare the keys, make the files alike, then reload the node that differs.</source>
        <translation>Comparar las claves, igualar los archivos y recargar el nodo que difiere.</translation>
    </message>
    <message>
        <source>Config unreadable</source>
        <translation>Config. ilegible</translation>
    </message>
    <message>
        <source>%1 cannot use its configuration file and would not start with it.</source>
        <translation>%1 no puede usar su archivo de configuración y no arrancaría con él.</translation>
    </message>
    <message>
        <source>The configuration file of %1 can be used again.</source>
        <translation>El archivo de configuración de %1 vuelve a ser utilizable.</translation>
    </message>
    <message>
        <source>Mend the file or put the last good one back; musterd --check-config --config FILE tests it. Until then the node goes on with what it read last: do not restart it.</source>
        <translation>Corregir el archivo o reponer el último válido; musterd --check-config --config FILE lo comprueba. Hasta entonces el nodo sigue con lo último que leyó: no reiniciarlo.</translation>
    </message>
    <message>
        <source>Clock skew</source>
        <translation>Reloj desfasado</translation>
    </message>
    <message>
        <source>The clock of %1 is wrong.</source>
        <translation>El reloj de %1 va mal.</translation>
    </message>
    <message>
        <source>The clock of %1 is right again.</source>
        <translation>El reloj de %1 vuelve a ir bien.</translation>
    </message>
    <message>
        <source>Correct that clock and find out why its time daemon did not: messages are ordered by it.</source>
        <translation>Corregir ese reloj y averiguar por qué no lo hizo su servicio de hora: los mensajes se ordenan por él.</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>Sospechoso</translation>
    </message>
    <message>
        <source>%1 does not answer; it is being checked.</source>
        <translation>%1 no responde; se está comprobando.</translation>
    </message>
    <message>
        <source>%1 answers again.</source>
        <translation>%1 responde de nuevo.</translation>
    </message>
    <message>
        <source>Wait: within seconds it is either confirmed alive or declared down.</source>
        <translation>Esperar: en segundos se confirma que está vivo o se declara caído.</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Saturado</translation>
    </message>
    <message>
        <source>%1 is too busy to hear others in time.</source>
        <translation>%1 está demasiado saturado para oír a otros a tiempo.</translation>
    </message>
    <message>
        <source>%1 hears others in time again.</source>
        <translation>%1 oye de nuevo a otros a tiempo.</translation>
    </message>
    <message>
        <source>Look at the CPU of its host, and at what else runs there.</source>
        <translation>Mirar la CPU de su host y qué más se ejecuta allí.</translation>
    </message>
    <message>
        <source>Address differs</source>
        <translation>Otra dirección</translation>
    </message>
    <message>
        <source>%1 advertises an address that its packets do not come from.</source>
        <translation>%1 anuncia una dirección de la que no vienen sus paquetes.</translation>
    </message>
    <message>
        <source>The packets of %1 come from the address that it advertises again.</source>
        <translation>Los paquetes de %1 vienen de nuevo de la dirección que anuncia.</translation>
    </message>
    <message>
        <source>Set ClusterSettings.AdvertiseAddress there to the address that its peers reach it at.</source>
        <translation>Poner allí en ClusterSettings.AdvertiseAddress la dirección en la que lo alcanzan los demás.</translation>
    </message>
    <message>
        <source>Facts unknown</source>
        <translation>Faltan datos</translation>
    </message>
    <message>
        <source>%1 has not yet reported its version, schema and configuration.</source>
        <translation>%1 aún no ha comunicado su versión, esquema y configuración.</translation>
    </message>
    <message>
        <source>%1 has reported its version, schema and configuration.</source>
        <translation>%1 ha comunicado su versión, esquema y configuración.</translation>
    </message>
    <message>
        <source>Wait: a node reports them within seconds of its start.</source>
        <translation>Esperar: un nodo los comunica segundos después de arrancar.</translation>
    </message>
    <message>
        <source>Not reloaded</source>
        <translation>Sin recargar</translation>
    </message>
    <message>
        <source>The configuration file of %1 was edited and is not reloaded.</source>
        <translation>El archivo de configuración de %1 se ha editado y no se ha recargado.</translation>
    </message>
    <message>
        <source>%1 runs what its configuration file says again.</source>
        <translation>%1 vuelve a tener en uso lo que dice su archivo de configuración.</translation>
    </message>
    <message>
        <source>Review what changed, then reload the configuration there, or restore the file.</source>
        <translation>Revisar qué ha cambiado y después recargar allí la configuración o restaurar el archivo.</translation>
    </message>
    <message>
        <source>Restart pending</source>
        <translation>Reinicio pendiente</translation>
    </message>
    <message>
        <source>%1 needs a restart before changed keys take effect.</source>
        <translation>%1 necesita un reinicio para aplicar las claves cambiadas.</translation>
    </message>
    <message>
        <source>%1 no longer needs a restart.</source>
        <translation>%1 ya no necesita un reinicio.</translation>
    </message>
    <message>
        <source>Restart the node when its users can spare it.</source>
        <translation>Reiniciar el nodo cuando sus usuarios puedan prescindir de él.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniéndose</translation>
    </message>
    <message>
        <source>%1 is stopping.</source>
        <translation>%1 se está deteniendo.</translation>
    </message>
    <message>
        <source>%1 is no longer stopping.</source>
        <translation>%1 ya no se está deteniendo.</translation>
    </message>
    <message>
        <source>Nothing to do: it leaves the cluster in order.</source>
        <translation>Nada que hacer: deja el clúster de forma ordenada.</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>%1 is in maintenance and takes no traffic.</source>
        <translation>%1 está en mantenimiento y no recibe tráfico.</translation>
    </message>
    <message>
        <source>%1 is no longer in maintenance.</source>
        <translation>%1 ya no está en mantenimiento.</translation>
    </message>
    <message>
        <source>Return it to service when the maintenance is done.</source>
        <translation>Devolverlo al servicio cuando termine el mantenimiento.</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>Vaciándose</translation>
    </message>
    <message>
        <source>%1 is being taken out of rotation.</source>
        <translation>%1 se está retirando del tráfico.</translation>
    </message>
    <message>
        <source>%1 is back in rotation.</source>
        <translation>%1 vuelve a recibir tráfico.</translation>
    </message>
    <message>
        <source>Wait until its users are on other nodes, or return it to service.</source>
        <translation>Esperar a que sus usuarios estén en otros nodos o devolverlo al servicio.</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Uniéndose</translation>
    </message>
    <message>
        <source>%1 is starting and not yet ready.</source>
        <translation>%1 está arrancando y aún no está listo.</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 está listo.</translation>
    </message>
    <message>
        <source>Wait: it serves as soon as it is ready.</source>
        <translation>Esperar: da servicio en cuanto esté listo.</translation>
    </message>
    <message>
        <source>Gossip unencrypted</source>
        <translation>Gossip sin cifrar</translation>
    </message>
    <message>
        <source>The gossip of %1 is not encrypted.</source>
        <translation>El gossip de %1 no está cifrado.</translation>
    </message>
    <message>
        <source>The gossip of %1 is encrypted now.</source>
        <translation>El gossip de %1 ya está cifrado.</translation>
    </message>
    <message>
        <source>Give it the cluster&apos;s key ring; the security guide says how to encrypt the gossip of a running cluster.</source>
        <translation>Darle el juego de claves del clúster; la guía de seguridad explica cómo cifrar el gossip de un clúster en marcha.</translation>
    </message>
    <message>
        <source>Clock not synchronized</source>
        <translation>Reloj sin sincronizar</translation>
    </message>
    <message>
        <source>The clock of %1 is not synchronized.</source>
        <translation>El reloj de %1 no está sincronizado.</translation>
    </message>
    <message>
        <source>The clock of %1 is synchronized again.</source>
        <translation>El reloj de %1 vuelve a estar sincronizado.</translation>
    </message>
    <message>
        <source>Start a time daemon on that host.</source>
        <translation>Iniciar un servicio de hora en ese host.</translation>
    </message>
    <message>
        <source>Host limits</source>
        <translation>Límites del host</translation>
    </message>
    <message>
        <source>%1 meets the recommended limits again.</source>
        <translation>%1 cumple de nuevo los límites recomendados.</translation>
    </message>
    <message>
        <source>When every node has the key, set %1 to true in each file and reload all nodes.</source>
        <translation>Cuando todos los nodos tengan la clave, poner %1 a true en cada archivo y recargar todos los nodos.</translation>
    </message>
    <message>
        <source>%1 has joined.</source>
        <translation>%1 se ha unido.</translation>
    </message>
    <message>
        <source>%1 has left.</source>
        <translation>%1 se ha retirado.</translation>
    </message>
    <message>
        <source>%1 is no longer listed.</source>
        <translation>%1 ya no figura en la lista.</translation>
    </message>
    <message>
        <source>%1 leads now.</source>
        <translation>%1 lidera ahora.</translation>
    </message>
    <message>
        <source>The verdict is now %1.</source>
        <translation>El veredicto es ahora %1.</translation>
    </message>
    <message>
        <source>The clock of %1 jumped.</source>
        <translation>El reloj de %1 ha dado un salto.</translation>
    </message>
    <message>
        <source>A write of %1 was refused: it no longer leads.</source>
        <translation>Se rechazó una escritura de %1: ya no lidera.</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>green</source>
        <translation>verde</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rojo</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>vivo</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>sospechoso</translation>
    </message>
    <message>
        <source>down</source>
        <translation>caído</translation>
    </message>
    <message>
        <source>left</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>uniéndose</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>vaciándose</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>mantenimiento</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>deteniéndose</translation>
    </message>
    <message>
        <source>takes effect on reload</source>
        <translation>surte efecto al recargar</translation>
    </message>
    <message>
        <source>takes effect when database connections are recycled</source>
        <translation>surte efecto al renovarse las conexiones a la base de datos</translation>
    </message>
    <message>
        <source>takes effect after a restart of the node</source>
        <translation>surte efecto tras reiniciar el nodo</translation>
    </message>
    <message>
        <source>changing it interrupts the whole service</source>
        <translation>cambiarla interrumpe todo el servicio</translation>
    </message>
    <message>
        <source>may differ per node</source>
        <translation>puede diferir por nodo</translation>
    </message>
    <message>
        <source>edited on disk, not reloaded</source>
        <translation>editada en disco, sin recargar</translation>
    </message>
    <message>
        <source>reloaded, restart pending</source>
        <translation>recargada, reinicio pendiente</translation>
    </message>
    <message>
        <source>set by an environment variable</source>
        <translation>fijada por variable de entorno</translation>
    </message>
    <message>
        <source>default of another version</source>
        <translation>valor por defecto de otra versión</translation>
    </message>
    <message>
        <source>changed on this node only</source>
        <translation>cambiada solo en este nodo</translation>
    </message>
    <message>
        <source>first leader of this cluster</source>
        <translation>primer líder de este clúster</translation>
    </message>
    <message>
        <source>the previous leader&apos;s lease expired</source>
        <translation>venció la concesión del líder anterior</translation>
    </message>
    <message>
        <source>the lease was released</source>
        <translation>se liberó la concesión</translation>
    </message>
    <message>
        <source>transferred by an operator</source>
        <translation>transferido por un operador</translation>
    </message>
    <message>
        <source>a node with a lower id had been stable for 30 s</source>
        <translation>un nodo con ID menor llevaba 30 s estable</translation>
    </message>
    <message>
        <source>the database is another one</source>
        <translation>la base de datos es otra</translation>
    </message>
    <message>
        <source>nobody took over</source>
        <translation>nadie tomó el relevo</translation>
    </message>
    <message>
        <source>the lease was not renewed in time</source>
        <translation>la concesión no se renovó a tiempo</translation>
    </message>
    <message>
        <source>another node took over</source>
        <translation>otro nodo tomó el relevo</translation>
    </message>
    <message>
        <source>%2 cannot hear %1, but %1 hears %2: one-way cut.</source>
        <translation>%2 no oye a %1, pero %1 oye a %2: corte en un sentido.</translation>
    </message>
    <message>
        <source>Nothing gets through between %1 and %2 in either direction.</source>
        <translation>No pasa nada entre %1 y %2 en ningún sentido.</translation>
    </message>
    <message>
        <source>UDP does not get through between %1 and %2; TCP does.</source>
        <translation>UDP no pasa entre %1 y %2; TCP sí.</translation>
    </message>
    <message>
        <source>%1 cannot open TCP connections to %2; UDP gets through.</source>
        <translation>%1 no puede abrir conexiones TCP a %2; UDP pasa.</translation>
    </message>
    <message>
        <source>Most packets between %1 and %2 are lost.</source>
        <translation>Se pierde la mayoría de los paquetes entre %1 y %2.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Crear cuenta</translation>
    </message>
    <message>
        <source>Change configuration</source>
        <translation>Cambiar configuración</translation>
    </message>
    <message>
        <source>Reload configuration</source>
        <translation>Recargar configuración</translation>
    </message>
    <message>
        <source>Recycle database connections</source>
        <translation>Renovar las conexiones a la base de datos</translation>
    </message>
    <message>
        <source>Transfer leadership</source>
        <translation>Transferir liderazgo</translation>
    </message>
    <message>
        <source>Clear preferred leader</source>
        <translation>Quitar líder preferido</translation>
    </message>
    <message>
        <source>Change log levels</source>
        <translation>Cambiar niveles de registro</translation>
    </message>
    <message>
        <source>Change gossip keys</source>
        <translation>Cambiar claves de gossip</translation>
    </message>
    <message>
        <source>Create team</source>
        <translation>Crear equipo</translation>
    </message>
    <message>
        <source>Add to team</source>
        <translation>Añadir al equipo</translation>
    </message>
    <message>
        <source>Remove from team</source>
        <translation>Quitar del equipo</translation>
    </message>
    <message>
        <source>Add to channel</source>
        <translation>Añadir al canal</translation>
    </message>
    <message>
        <source>Remove from channel</source>
        <translation>Quitar del canal</translation>
    </message>
    <message>
        <source>Archive channel</source>
        <translation>Archivar canal</translation>
    </message>
    <message>
        <source>Restore channel</source>
        <translation>Restaurar canal</translation>
    </message>
    <message>
        <source>Read overview</source>
        <translation>Leer resumen</translation>
    </message>
    <message>
        <source>Read configuration</source>
        <translation>Leer configuración</translation>
    </message>
    <message>
        <source>Read logs</source>
        <translation>Leer registros</translation>
    </message>
    <message>
        <source>Read log levels</source>
        <translation>Leer niveles de registro</translation>
    </message>
    <message>
        <source>Read gossip keys</source>
        <translation>Leer claves de gossip</translation>
    </message>
    <message>
        <source>Read node history</source>
        <translation>Leer historial del nodo</translation>
    </message>
    <message>
        <source>Read audit</source>
        <translation>Leer auditoría</translation>
    </message>
    <message>
        <source>Read list of routes</source>
        <translation>Leer lista de rutas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>needs the role system_admin</source>
        <translation>requiere el rol system_admin</translation>
    </message>
    <message>
        <source>wrong name or password</source>
        <translation>nombre o contraseña incorrectos</translation>
    </message>
    <message>
        <source>too many failed attempts</source>
        <translation>demasiados intentos fallidos</translation>
    </message>
    <message>
        <source>too many failed attempts from this address</source>
        <translation>demasiados intentos fallidos desde esta dirección</translation>
    </message>
    <message>
        <source>the configuration is read-only</source>
        <translation>la configuración es de solo lectura</translation>
    </message>
    <message>
        <source>not done on %1</source>
        <translation>no se hizo en %1</translation>
    </message>
    <message>
        <source>the server answered %1</source>
        <translation>el servidor respondió %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>all nodes</source>
        <translation>todos los nodos</translation>
    </message>
    <message>
        <source>the next node</source>
        <translation>el nodo siguiente</translation>
    </message>
    <message>
        <source>Id used twice</source>
        <translation>Id usado dos veces</translation>
    </message>
    <message>
        <source>Two processes use the id of %1.</source>
        <translation>Dos procesos usan el id de %1.</translation>
    </message>
    <message>
        <source>Only one process uses the id of %1 again.</source>
        <translation>Solo un proceso usa de nuevo el id de %1.</translation>
    </message>
    <message>
        <source>Stop the copy. If it is to be a node of its own, delete the file node-id in its data directory, then start it again.</source>
        <translation>Detener la copia. Si ha de ser un nodo propio, borrar el archivo node-id de su directorio de datos y volver a iniciarla.</translation>
    </message>
    <message>
        <source>Database shared</source>
        <translation>Base de datos compartida</translation>
    </message>
    <message>
        <source>Another cluster uses this cluster&apos;s database.</source>
        <translation>Otro clúster usa la base de datos de este clúster.</translation>
    </message>
    <message>
        <source>No other cluster uses this cluster&apos;s database any more.</source>
        <translation>Ningún otro clúster usa ya la base de datos de este clúster.</translation>
    </message>
    <message>
        <source>Set the same ClusterSettings.ClusterName on all nodes, or give the other cluster a database of its own.</source>
        <translation>Poner el mismo ClusterSettings.ClusterName en todos los nodos, o dar al otro clúster una base de datos propia.</translation>
    </message>
    <message>
        <source>Other database</source>
        <translation>Otra base de datos</translation>
    </message>
    <message>
        <source>%1 uses another database than this cluster.</source>
        <translation>%1 usa una base de datos distinta de la de este clúster.</translation>
    </message>
    <message>
        <source>%1 uses the cluster&apos;s database.</source>
        <translation>%1 usa la base de datos del clúster.</translation>
    </message>
    <message>
        <source>Compare SqlSettings.DataSource on the nodes named: what users write on one is missing on the other.</source>
        <translation>Comparar SqlSettings.DataSource en los nodos nombrados: lo que los usuarios escriben en uno falta en el otro.</translation>
    </message>
    <message>
        <source>Its port refuses connections: the process is gone. Look at its log, then start it; it rejoins on its own.</source>
        <translation>Su puerto rechaza conexiones: el proceso ya no existe. Mirar su registro e iniciarlo; se reincorpora solo.</translation>
    </message>
    <message>
        <source>Its port takes connections and nothing answers: the process hangs. End it first, since it still holds its data directory, then start it.</source>
        <translation>Su puerto acepta conexiones y nada responde: el proceso está colgado. Terminarlo primero, pues aún retiene su directorio de datos, y después iniciarlo.</translation>
    </message>
    <message>
        <source>Its host does not answer at all: check the host, and the network on the way to it.</source>
        <translation>Su host no responde en absoluto: comprobar el host y la red hasta él.</translation>
    </message>
    <message>
        <source>The process of %1 stood still.</source>
        <translation>El proceso de %1 estuvo parado.</translation>
    </message>
    <message>
        <source>Database locked</source>
        <translation>Base de datos bloqueada</translation>
    </message>
    <message>
        <source>Nothing can be written to the database.</source>
        <translation>No se puede escribir nada en la base de datos.</translation>
    </message>
    <message>
        <source>The database can be written to again.</source>
        <translation>Se puede volver a escribir en la base de datos.</translation>
    </message>
    <message>
        <source>Find the program that holds the database&apos;s lock (a backup, a shell of SQLite), and let it end, or make room on its disk.</source>
        <translation>Buscar el programa que retiene el bloqueo de la base de datos (una copia de seguridad, un shell de SQLite) y dejar que termine, o liberar espacio en su disco.</translation>
    </message>
    <message>
        <source>%1 runs with limits that are not as recommended.</source>
        <translation>%1 funciona con límites distintos de los recomendados.</translation>
    </message>
    <message>
        <source>Set them as recommended before they are reached.</source>
        <translation>Ajustarlos a lo recomendado antes de que se alcancen.</translation>
    </message>
    <message>
        <source>unknown key, has no effect</source>
        <translation>clave desconocida, sin efecto</translation>
    </message>
    <message>
        <source>Unknown key</source>
        <translation>Clave desconocida</translation>
    </message>
    <message>
        <source>The configuration file of %1 has an unknown key.</source>
        <translation>El archivo de configuración de %1 tiene una clave desconocida.</translation>
    </message>
    <message>
        <source>The configuration file of %1 has no unknown key any more.</source>
        <translation>El archivo de configuración de %1 ya no tiene claves desconocidas.</translation>
    </message>
    <message>
        <source>Correct its name in the file, then reload the node.</source>
        <translation>Corregir el nombre en el archivo y recargar el nodo.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 archivos</translation>
    </message>
    <message>
        <source>%1 processes</source>
        <translation>%1 procesos</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 conexiones</translation>
    </message>
    <message>
        <source>too low</source>
        <translation>demasiado bajo</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>demasiado alto</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>difiere</translation>
    </message>
    <message>
        <source>too narrow</source>
        <translation>demasiado estrecho</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>al menos %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como máximo %1</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primario</translation>
    </message>
    <message>
        <source>Replica</source>
        <translation>Réplica</translation>
    </message>
    <message>
        <source>Search replica</source>
        <translation>Réplica de búsqueda</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Inaccesible</translation>
    </message>
    <message>
        <source>Writes are held up</source>
        <translation>Escritura bloqueada</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Not a replica</source>
        <translation>No es réplica</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Otros datos</translation>
    </message>
    <message>
        <source>Replay paused</source>
        <translation>Aplicación en pausa</translation>
    </message>
    <message>
        <source>Receives nothing</source>
        <translation>No recibe nada</translation>
    </message>
    <message>
        <source>Far behind</source>
        <translation>Muy atrasado</translation>
    </message>
    <message>
        <source>It answers and does what it should.</source>
        <translation>Responde y hace lo que debe.</translation>
    </message>
    <message>
        <source>It does not answer in time. Look whether the server runs, and whether this node may reach it.</source>
        <translation>No responde a tiempo. Compruebe si el servidor funciona y si este nodo puede alcanzarlo.</translation>
    </message>
    <message>
        <source>It answers, but another program's transaction holds up every write. End that program.</source>
        <translation>Responde, pero la transacción de otro programa bloquea toda escritura. Termine ese programa.</translation>
    </message>
    <message>
        <source>It takes no writes: default_transaction_read_only is on there, or it is a standby. Lead the nodes to the primary, or let this one write.</source>
        <translation>No acepta escrituras: default_transaction_read_only está activo o es un servidor en espera. Dirija los nodos al primario o permita que este escriba.</translation>
    </message>
    <message>
        <source>It is named as a replica, but takes writes by itself: somebody promoted it. Nothing may write to it while the primary is in use.</source>
        <translation>Figura como réplica, pero acepta escrituras: alguien lo promovió. Nada debe escribir en él mientras se use el primario.</translation>
    </message>
    <message>
        <source>It is a standby of another database than the primary. Correct SqlSettings.DataSourceReplicas.</source>
        <translation>Es la espera de otra base de datos distinta del primario. Corrija SqlSettings.DataSourceReplicas.</translation>
    </message>
    <message>
        <source>It goes on receiving, but shows old data. pg_wal_replay_resume() lets it go on.</source>
        <translation>Sigue recibiendo, pero muestra datos antiguos. pg_wal_replay_resume() lo reanuda.</translation>
    </message>
    <message>
        <source>Nothing streams to it although the primary answers. Its log says why; look at primary_conninfo.</source>
        <translation>No recibe ningún flujo aunque el primario responde. Su registro dice por qué; revise primary_conninfo.</translation>
    </message>
    <message>
        <source>It cannot keep up with the primary. Look at its disk and for long queries that hold up its replay.</source>
        <translation>No puede seguir al primario. Revise su disco y busque consultas largas que frenen la aplicación.</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>No responde.</translation>
    </message>
    <message>
        <source>It is no standby: it takes writes by itself.</source>
        <translation>No está en espera: acepta escrituras por sí mismo.</translation>
    </message>
    <message>
        <source>It holds the data of another system.</source>
        <translation>Contiene los datos de otro sistema.</translation>
    </message>
    <message>
        <source>It is on another timeline than the primary.</source>
        <translation>Está en otra línea temporal que el primario.</translation>
    </message>
    <message>
        <source>Its replay is paused.</source>
        <translation>Su aplicación está en pausa.</translation>
    </message>
    <message>
        <source>It receives nothing from the primary.</source>
        <translation>No recibe nada del primario.</translation>
    </message>
    <message>
        <source>It streams from another replica.</source>
        <translation>Recibe el flujo de otra réplica.</translation>
    </message>
    <message>
        <source>It is too far behind the primary.</source>
        <translation>Está demasiado atrasado respecto al primario.</translation>
    </message>
    <message>
        <source>It has not been compared with the primary yet.</source>
        <translation>Aún no se ha comparado con el primario.</translation>
    </message>
    <message>
        <source>A node that vanished holds its connections and locks until the server notices it.</source>
        <translation>Un nodo desaparecido conserva sus conexiones y bloqueos hasta que el servidor lo nota.</translation>
    </message>
    <message>
        <source>Without it a crash of the host can destroy the database: restore it from a backup then.</source>
        <translation>Sin ella, una caída del host puede destruir la base de datos: habría que restaurarla de una copia.</translation>
    </message>
    <message>
        <source>Without it a crash of the host can leave pages half written.</source>
        <translation>Sin ella, una caída del host puede dejar páginas a medio escribir.</translation>
    </message>
    <message>
        <source>Without it a crash loses what was acknowledged: messages, sessions, and who leads.</source>
        <translation>Sin ella, una caída pierde lo ya confirmado: mensajes, sesiones y quién lidera.</translation>
    </message>
    <message>
        <source>All nodes connect at once after a restart, and administrators must still get in.</source>
        <translation>Tras un reinicio todos los nodos se conectan a la vez y los administradores deben poder entrar.</translation>
    </message>
    <message>
        <source>What is read often should come from memory; a quarter of the server's memory is usual.</source>
        <translation>Lo que se lee a menudo debe venir de la memoria; lo usual es un cuarto de la del servidor.</translation>
    </message>
    <message>
        <source>It reserves nothing, but with too low a value the planner avoids indexes; three quarters of the server's memory is usual.</source>
        <translation>No reserva nada, pero con un valor bajo el planificador evita los índices; lo usual son tres cuartos de la memoria.</translation>
    </message>
    <message>
        <source>Sorting that does not fit into it goes through files on the disk.</source>
        <translation>La ordenación que no cabe en ella pasa por archivos en disco.</translation>
    </message>
    <message>
        <source>Vacuuming and building indexes are many times slower without it.</source>
        <translation>Sin ella, la limpieza y la creación de índices son mucho más lentas.</translation>
    </message>
    <message>
        <source>On solid-state disks a random read costs hardly more than the next one; otherwise indexes are avoided.</source>
        <translation>En discos de estado sólido una lectura aleatoria apenas cuesta más; si no, se evitan los índices.</translation>
    </message>
    <message>
        <source>Large queries such as searches use several cores.</source>
        <translation>Las consultas grandes, como las búsquedas, usan varios núcleos.</translation>
    </message>
    <message>
        <source>Without it tables grow, and one day the server stops taking writes.</source>
        <translation>Sin ella las tablas crecen y un día el servidor deja de aceptar escrituras.</translation>
    </message>
    <message>
        <source>One busy table must not keep the others from being vacuumed.</source>
        <translation>Una tabla muy usada no debe impedir la limpieza de las demás.</translation>
    </message>
</context>
<context>
    <name>muster::models::Change</name>
    <message>
        <source>Leader transfer</source>
        <translation>Cediendo</translation>
    </message>
    <message>
        <source>Leadership is being transferred to %1, as an operator requested.</source>
        <translation>Se está cediendo el liderazgo a %1, como pidió un operador.</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>Vaciándose</translation>
    </message>
    <message>
        <source>%1: users are being moved to other nodes.</source>
        <translation>%1: se está pasando a los usuarios a otros nodos.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniéndose</translation>
    </message>
    <message>
        <source>%1: it was asked to stop.</source>
        <translation>%1: orden de detenerse.</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Uniéndose</translation>
    </message>
    <message>
        <source>%1: not yet in full service.</source>
        <translation>%1: aún sin servicio completo.</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Mantenimiento</translation>
    </message>
    <message>
        <source>%1: out of rotation until somebody returns it.</source>
        <translation>%1: retirado del tráfico hasta que alguien lo devuelva.</translation>
    </message>
    <message>
        <source>Encryption changes</source>
        <translation>Cambio de cifrado</translation>
    </message>
    <message>
        <source>Gossip is being encrypted step by step: not yet by all on %1.</source>
        <translation>El gossip se está cifrando paso a paso: en %1 aún no del todo.</translation>
    </message>
    <message>
        <source>Keys change</source>
        <translation>Claves nuevas</translation>
    </message>
    <message>
        <source>The gossip keys are being changed: not all nodes have the same number.</source>
        <translation>Se están cambiando las claves del gossip: no todos los nodos tienen el mismo número de claves.</translation>
    </message>
</context>
<context>
    <name>muster::models::EventModel</name>
    <message>
        <source>cluster</source>
        <translation>clúster</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nodo</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ha pasado</translation>
    </message>
</context>
<context>
    <name>muster::models::Events</name>
    <message>
        <source>The cluster</source>
        <translation>El clúster</translation>
    </message>
    <message>
        <source>The verdict is now %1; it was %2.</source>
        <translation>El veredicto es ahora %1; antes era %2.</translation>
    </message>
    <message>
        <source>%1 leads in term %2.</source>
        <translation>%1 lidera en el mandato %2.</translation>
    </message>
    <message>
        <source>%1 leads again, in term %2.</source>
        <translation>%1 lidera de nuevo, en el mandato %2.</translation>
    </message>
    <message>
        <source>%1 leads in term %2, after %3.</source>
        <translation>%1 lidera en el mandato %2, tras %3.</translation>
    </message>
    <message>
        <source>A write of %1 in term %2 was refused: term %3 has begun.</source>
        <translation>Se rechazó una escritura de %1 en el mandato %2: ha empezado el mandato %3.</translation>
    </message>
    <message>
        <source>A write of %1 in term %2 was refused: %4 leads in term %3.</source>
        <translation>Se rechazó una escritura de %1 en el mandato %2: %4 lidera en el mandato %3.</translation>
    </message>
    <message>
        <source>No node has led for %1.</source>
        <translation>Ningún nodo lidera desde hace %1.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>The process of %1 stood still for %2.</source>
        <translation>El proceso de %1 estuvo parado %2.</translation>
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
            <numerusform>%n miembro ajeno en el gossip, no se cuenta: %1.</numerusform>
            <numerusform>%n miembros ajenos en el gossip, no se cuentan: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2) at %3: %4, heard %5</source>
        <comment>name (serf) at address: alive, heard 2 s ago</comment>
        <translation>%1 (%2) en %3: %4, señal %5</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::History</name>
    <message>
        <source>Time to answer</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>half within</source>
        <translation>la mitad en</translation>
    </message>
    <message>
        <source>99 % within</source>
        <translation>el 99 % en</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>Peticiones/segundo</translation>
    </message>
    <message>
        <source>Open sockets</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
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
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Clock ahead</source>
        <translation>Desfase reloj</translation>
    </message>
    <message>
        <source>Round trip to peers</source>
        <translation>Ida y vuelta a otros</translation>
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
        <translation>%1: sin medir</translation>
    </message>
    <message>
        <source>%1: now %2, highest %3 at %4</source>
        <comment>chart</comment>
        <translation>%1: ahora %2, máximo %3 a las %4</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a line, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not measured at %1</source>
        <translation>sin medir a las %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a value, a time</comment>
        <translation>%1 a las %2</translation>
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
        <translation>Archivos abiertos</translation>
    </message>
    <message>
        <source>Each connection is an open file: at the limit new clients are turned away.</source>
        <translation>Cada conexión es un archivo abierto: al llegar al límite se rechaza a los clientes nuevos.</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>Threads count as processes: at the limit no worker, plugin or database connection can be started.</source>
        <translation>Los hilos cuentan como procesos: al llegar al límite no se puede iniciar ningún worker, plugin ni conexión a la base de datos.</translation>
    </message>
    <message>
        <source>Each connection from a proxy, or to a database, takes a local port: at the limit connecting fails.</source>
        <translation>Cada conexión desde un proxy, o hacia una base de datos, ocupa un puerto local: al llegar al límite falla la conexión.</translation>
    </message>
    <message>
        <source>Seconds that a closed connection keeps its memory and port while the other end is silent.</source>
        <translation>Segundos que una conexión cerrada conserva su memoria y su puerto mientras el otro extremo calla.</translation>
    </message>
    <message>
        <source>Lets new outgoing connections use the ports of finished ones instead of waiting a minute for them.</source>
        <translation>Permite que las conexiones salientes nuevas usen los puertos de las terminadas en vez de esperarlos un minuto.</translation>
    </message>
    <message>
        <source>Connections that wait to be accepted: above it, clients that all reconnect at once are refused.</source>
        <translation>Conexiones que esperan ser aceptadas: por encima se rechaza a los clientes que reconectan todos a la vez.</translation>
    </message>
    <message>
        <source>Connections that are being opened: above it, clients that all reconnect at once wait for seconds.</source>
        <translation>Conexiones que se están abriendo: por encima, los clientes que reconectan todos a la vez esperan varios segundos.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>the cluster&apos;s time (± %1)</source>
        <comment>this clock shows</comment>
        <translation>la hora del clúster (± %1)</translation>
    </message>
    <message>
        <source>%1 ahead of the cluster&apos;s time (± %2)</source>
        <translation>%1 por delante de la hora del clúster (± %2)</translation>
    </message>
    <message>
        <source>%1 behind the cluster&apos;s time (± %2)</source>
        <translation>%1 por detrás de la hora del clúster (± %2)</translation>
    </message>
    <message>
        <source>%1, unknown whether it synchronizes the clock</source>
        <translation>%1, no se sabe si mantiene la hora</translation>
    </message>
    <message>
        <source>Takes effect at the next start of musterd.</source>
        <translation>Surte efecto en el próximo arranque de musterd.</translation>
    </message>
    <message>
        <source>The clock of %1 differs from its peers by up to %2; no majority.</source>
        <translation>El reloj de %1 difiere de los demás hasta en %2; sin mayoría.</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 fast.</source>
        <translation>El reloj de %1 adelanta %2.</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 slow.</source>
        <translation>El reloj de %1 atrasa %2.</translation>
    </message>
    <message numerus="yes">
        <source>Measured to ± %1; %2 of %n clock(s) agree within %3.</source>
        <translation>
            <numerusform>Medido con ± %1; relojes que coinciden con un margen de %3: %2 de %n.</numerusform>
            <numerusform>Medido con ± %1; relojes que coinciden con un margen de %3: %2 de %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>synchronized, from outside this container</source>
        <translation>sincronización desde fuera de este contenedor</translation>
    </message>
    <message>
        <source>synchronized, by an unknown daemon</source>
        <translation>sincronización por un servicio desconocido</translation>
    </message>
    <message>
        <source>synchronized by %1</source>
        <translation>sincronización por %1</translation>
    </message>
    <message>
        <source>not synchronized: the host of this container must do it</source>
        <translation>sin sincronizar: debe hacerlo el host de este contenedor</translation>
    </message>
    <message>
        <source>not synchronized: no time daemon runs</source>
        <translation>sin sincronizar: no hay ningún servicio de hora activo</translation>
    </message>
    <message>
        <source>not synchronized: %1 reaches no time server</source>
        <translation>sin sincronizar: %1 no llega a ningún servidor de hora</translation>
    </message>
    <message>
        <source>Takes effect immediately, and after each boot.</source>
        <translation>Surte efecto de inmediato y tras cada arranque.</translation>
    </message>
    <message>
        <source>The host of %1 had been suspended for %2.</source>
        <translation>El host de %1 estuvo suspendido %2.</translation>
    </message>
    <message>
        <source>The clock of %1 was set forward by %2.</source>
        <translation>El reloj de %1 se adelantó %2.</translation>
    </message>
    <message>
        <source>The clock of %1 was set back by %2.</source>
        <translation>El reloj de %1 se retrasó %2.</translation>
    </message>
    <message>
        <source>%1 runs with limits that are not as recommended: %2.</source>
        <translation>%1 funciona con límites distintos de los recomendados: %2.</translation>
    </message>
</context>
<context>
    <name>muster::models::LimitModel</name>
    <message>
        <source>not readable</source>
        <translation>ilegible</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recomendado</translation>
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
        <translation>Alerta</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>%1
The line itself has no time; it is shown after the previous line.</source>
        <translation>%1
La línea en sí no lleva hora; figura tras la anterior.</translation>
    </message>
    <message>
        <source>%1 by the cluster&apos;s time
%2 by the node&apos;s own clock</source>
        <translation>%1 según la hora del clúster
%2 según el reloj del nodo</translation>
    </message>
    <message>
        <source>text</source>
        <comment>name of the only field of a line that is not JSON</comment>
        <translation>texto</translation>
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
        <translation>Atención</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Difiere</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Caído</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Changing</source>
        <translation>Cambiando</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Retirado</translation>
    </message>
</context>
<context>
    <name>muster::models::Mismatch</name>
    <message>
        <source>(not set)</source>
        <translation>(sin definir)</translation>
    </message>
    <message>
        <source>majority: %1</source>
        <translation>mayoría: %1</translation>
    </message>
    <message>
        <source>last agreed: %1</source>
        <translation>último acuerdo: %1</translation>
    </message>
    <message>
        <source>no majority</source>
        <translation>sin mayoría</translation>
    </message>
    <message>
        <source>The file on %1 was changed and not reloaded. Reloading makes the running value the one on disk.</source>
        <translation>El archivo de %1 se ha cambiado y no se ha recargado. Al recargar, el valor en uso pasa a ser el del disco.</translation>
    </message>
    <message>
        <source>The new value is on disk on %1 and takes effect only after a restart of that node.</source>
        <translation>El valor nuevo está en disco en %1 y solo surte efecto tras reiniciar ese nodo.</translation>
    </message>
    <message>
        <source>An environment variable on %1 overrides the file. Change it where the service is started, then restart that node.</source>
        <translation>Una variable de entorno de %1 prevalece sobre el archivo. Cambiarla donde se inicia el servicio y después reiniciar ese nodo.</translation>
    </message>
    <message>
        <source>%1 runs a different value than most nodes. Make the files identical: edit the one on %1, or copy its value to the others; then reload.</source>
        <translation>%1 tiene en uso otro valor que la mayoría de los nodos. Igualar los archivos: editar el de %1 o copiar su valor a los demás; después, recargar.</translation>
    </message>
    <message>
        <source>No value has a majority between %1. Decide which one is right, write it into every file, then reload all nodes.</source>
        <translation>Ningún valor tiene mayoría entre %1. Decidir cuál es el correcto, escribirlo en todos los archivos y después recargar todos los nodos.</translation>
    </message>
    <message>
        <source>Nothing to fix: this difference is allowed.</source>
        <translation>Nada que arreglar: esta diferencia está permitida.</translation>
    </message>
    <message>
        <source>Configuration differences of %1, seen by %2 at %3</source>
        <translation>Diferencias de configuración de %1, vistas por %2 a las %3</translation>
    </message>
    <message>
        <source>  %1: running %2, on disk %3</source>
        <translation>  %1: en uso %2, en disco %3</translation>
    </message>
    <message>
        <source>No differences.</source>
        <translation>Sin diferencias.</translation>
    </message>
    <message>
        <source>unknown key, did you mean %1?</source>
        <translation>clave desconocida, ¿se quería decir %1?</translation>
    </message>
    <message>
        <source>No version of Muster here knows this key, so it has no effect. Correct its name in the file on %1, then reload.</source>
        <translation>Ninguna versión de Muster conoce aquí esta clave, así que no tiene efecto. Corregir el nombre en el archivo de %1 y recargar.</translation>
    </message>
</context>
<context>
    <name>muster::models::MismatchModel</name>
    <message>
        <source>(not set)</source>
        <translation>(sin definir)</translation>
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
        <translation>Clave, nodo</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>En disco</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
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
        <translation>Líder</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>seen by so many of so many</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>no peers</source>
        <translation>ningún otro</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocida</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ</source>
        <translation>
            <numerusform>%n clave difiere</numerusform>
            <numerusform>%n claves difieren</numerusform>
        </translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>coincide</translation>
    </message>
    <message>
        <source>%1
node id %2</source>
        <translation>%1
ID de nodo %2</translation>
    </message>
    <message>
        <source>running %1
on disk %2</source>
        <translation>en uso %1
en disco %2</translation>
    </message>
    <message>
        <source>How many of the other live nodes see it alive</source>
        <translation>Cuántos de los demás nodos vivos lo ven vivo</translation>
    </message>
    <message>
        <source>When the answering node last had evidence from it</source>
        <translation>Cuándo tuvo el nodo que responde la última señal de él</translation>
    </message>
    <message>
        <source>%1, last known status %2</source>
        <translation>%1, último estado conocido %2</translation>
    </message>
    <message>
        <source>%1, status %2</source>
        <translation>%1, estado %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nodo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Visto por</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Config.</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Señal</translation>
    </message>
    <message>
        <source>Its clock is %1.
The clock is %2.</source>
        <comment>ahead of the cluster&apos;s time, synchronized by</comment>
        <translation>Hora de su reloj: %1.
Estado: %2.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>What its peers measured, the middle of them; the line shows the last minutes.</source>
        <translation>Lo que midieron los demás, el valor central; la línea muestra los últimos minutos.</translation>
    </message>
    <message>
        <source>No peer reports the round trip: none reaches it, or the cluster is too large to report all.</source>
        <translation>Nadie comunica la ida y vuelta: ningún nodo llega a él o el clúster es demasiado grande para comunicarlo todo.</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Ida y vuelta</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <comment>a status</comment>
        <translation>Último estado conocido: %1</translation>
    </message>
    <message>
        <source>%1 (last known)</source>
        <translation>%1 (último conocido)</translation>
    </message>
</context>
<context>
    <name>muster::models::Notice</name>
    <message>
        <source>The console has lost contact with the cluster.</source>
        <translation>La consola ha perdido el contacto con el clúster.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1 está caído.</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 ha vuelto.</translation>
    </message>
    <message>
        <source>Reconnected to the cluster.</source>
        <translation>Conexión con el clúster restablecida.</translation>
    </message>
    <message>
        <source>No node of the cluster answers.</source>
        <translation>Ningún nodo del clúster responde.</translation>
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
        <translation>%1 ejecuta la versión %2; ninguna versión tiene mayoría.</translation>
    </message>
    <message>
        <source>%1 runs version %2; most nodes run %3.</source>
        <translation>%1 ejecuta la versión %2; la mayoría de los nodos, la %3.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 runs a different configuration than its peers: %n key(s) differ, no majority.</source>
        <translation>
            <numerusform>%1 tiene en uso otra configuración que los demás: %n clave difiere, sin mayoría.</numerusform>
            <numerusform>%1 tiene en uso otra configuración que los demás: %n claves difieren, sin mayoría.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 runs a configuration that differs in %n key(s).</source>
        <translation>
            <numerusform>%1 tiene en uso una configuración que difiere en %n clave.</numerusform>
            <numerusform>%1 tiene en uso una configuración que difiere en %n claves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names of nodes</comment>
        <translation>%1 y %2</translation>
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
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>a duration</comment>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>The cluster</source>
        <translation>El clúster</translation>
    </message>
    <message numerus="yes">
        <source>%1 has a changed configuration file that it has not reloaded: %n key(s).</source>
        <translation>
            <numerusform>%1 no ha recargado su archivo de configuración modificado: %n clave.</numerusform>
            <numerusform>%1 no ha recargado su archivo de configuración modificado: %n claves.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot use its configuration file and would not start with it: %2</source>
        <translation>%1 no puede usar su archivo de configuración y no arrancaría con él: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 needs a restart before %n changed key(s) take effect.</source>
        <translation>
            <numerusform>%1 necesita un reinicio para aplicar %n clave cambiada.</numerusform>
            <numerusform>%1 necesita un reinicio para aplicar %n claves cambiadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message numerus="yes">
        <source>Nothing heard from it for %1; %2 of %n peer(s) see it alive.</source>
        <translation>
            <numerusform>Sin noticias de él desde hace %1; visto vivo por %2 de %n nodo.</numerusform>
            <numerusform>Sin noticias de él desde hace %1; visto vivo por %2 de los otros %n nodos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) agree with each other.</source>
        <translation>
            <numerusform>Nodos que coinciden entre sí: %1 de %n.</numerusform>
            <numerusform>Nodos que coinciden entre sí: %1 de %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Running %1, on disk %2.</source>
        <translation>En uso %1, en disco %2.</translation>
    </message>
    <message>
        <source>%1 sends gossip that is not encrypted.</source>
        <translation>%1 envía gossip sin cifrar.</translation>
    </message>
    <message>
        <source>%1 uses schema %2; most nodes use %3.</source>
        <translation>%1 trabaja con el esquema %2; la mayoría de los nodos, con %3.</translation>
    </message>
    <message>
        <source>%1 uses schema %2; no schema has a majority.</source>
        <translation>%1 trabaja con el esquema %2; ningún esquema tiene mayoría.</translation>
    </message>
    <message>
        <source>%1 runs a different configuration than its peers; none has a majority.</source>
        <translation>%1 tiene en uso otra configuración que los demás; ninguna tiene mayoría.</translation>
    </message>
    <message>
        <source>%1 runs a different configuration than most nodes.</source>
        <translation>%1 tiene en uso otra configuración que la mayoría de los nodos.</translation>
    </message>
    <message>
        <source>%1 has no gossip key: what nodes send each other can be read and forged.</source>
        <translation>%1 no tiene clave de gossip: lo que se envían los nodos se puede leer y falsificar.</translation>
    </message>
    <message>
        <source>%1 accepts gossip that is not encrypted.</source>
        <translation>%1 acepta gossip sin cifrar.</translation>
    </message>
    <message>
        <source>environment variable</source>
        <translation>variable de entorno</translation>
    </message>
    <message>
        <source>built-in default</source>
        <translation>valor por defecto</translation>
    </message>
    <message>
        <source>Two processes use the id of %1: the other one is at %2, and serves.</source>
        <translation>Dos procesos usan el id de %1: el otro está en %2 y presta servicio.</translation>
    </message>
    <message>
        <source>Two processes use the id of %1: the other one is at %2, and does not serve.</source>
        <translation>Dos procesos usan el id de %1: el otro está en %2 y no presta servicio.</translation>
    </message>
    <message>
        <source>Cluster %1 uses this cluster&apos;s database, too: its node is at %2.</source>
        <translation>El clúster %1 también usa la base de datos de este clúster: su nodo está en %2.</translation>
    </message>
    <message>
        <source>The configuration of %1 has an unknown key: %2. Did you mean %3?</source>
        <translation>La configuración de %1 tiene una clave desconocida: %2. ¿Se quería decir %3?</translation>
    </message>
    <message>
        <source>unreadable</source>
        <comment>a configuration file</comment>
        <translation>ilegible</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <translation>Último estado conocido: %1</translation>
    </message>
    <message>
        <source>Nothing can be written to the database: %1</source>
        <translation>No se puede escribir nada en la base de datos: %1</translation>
    </message>
</context>
<context>
    <name>muster::models::SightModel</name>
    <message>
        <source>How others see %1</source>
        <translation>Cómo ven otros a %1</translation>
    </message>
    <message>
        <source>How %1 sees others</source>
        <translation>Cómo ve %1 a otros</translation>
    </message>
</context>
<context>
    <name>muster::models::Sights</name>
    <message>
        <source>It has never answered.</source>
        <translation>Nunca ha respondido.</translation>
    </message>
    <message>
        <source>The last packet from it was %1 old.</source>
        <translation>Su último paquete tenía %1.</translation>
    </message>
    <message>
        <source>No packet has come from it.</source>
        <translation>No ha llegado ningún paquete suyo.</translation>
    </message>
    <message>
        <source>UDP: it answers.</source>
        <translation>UDP: responde.</translation>
    </message>
    <message>
        <source>UDP: it answers, in %1.</source>
        <translation>UDP: responde, en %1.</translation>
    </message>
    <message>
        <source>UDP: nothing comes from it.</source>
        <translation>UDP: no llega nada de él.</translation>
    </message>
    <message>
        <source>UDP: not measured yet.</source>
        <translation>UDP: aún sin medir.</translation>
    </message>
    <message>
        <source>TCP: connections open.</source>
        <translation>TCP: las conexiones se abren.</translation>
    </message>
    <message>
        <source>TCP: connections do not open.</source>
        <translation>TCP: las conexiones no se abren.</translation>
    </message>
    <message>
        <source>TCP: not tried yet.</source>
        <translation>TCP: aún sin probar.</translation>
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
            <numerusform>%1 Y %n más.</numerusform>
            <numerusform>%1 Y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 advertises %2, but its packets come from %3.</source>
        <translation>%1 anuncia %2, pero sus paquetes vienen de %3.</translation>
    </message>
    <message>
        <source>Every node reaches every other directly.</source>
        <translation>Todos los nodos se alcanzan directamente entre sí.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>TCP only</source>
        <translation>solo TCP</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>UDP only</source>
        <translation>solo UDP</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>aún sin datos</translation>
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
        <translation>El propio %1.</translation>
    </message>
    <message>
        <source>%1 does not list %2.</source>
        <translation>%1 no tiene en su lista a %2.</translation>
    </message>
    <message>
        <source>%1 sees %2: %3.</source>
        <comment>observer, node, state</comment>
        <translation>%1 ve a %2: %3.</translation>
    </message>
    <message>
        <source>It advertises %1, but its packets come from %2.</source>
        <translation>Anuncia %1, pero sus paquetes vienen de %2.</translation>
    </message>
    <message>
        <source>%1 cannot reach %2, which the database shows as alive: it is out of rotation until that is over, and the other side serves.</source>
        <translation>%1 no alcanza a %2, con vida según la base de datos: no recibe tráfico hasta que eso acabe; da servicio el otro lado.</translation>
    </message>
    <message>
        <source>%1 cannot reach %2, which the database shows as alive: within seconds the lease decides which side serves.</source>
        <translation>%1 no alcanza a %2, con vida según la base de datos: en segundos la concesión decide qué lado da servicio.</translation>
    </message>
    <message>
        <source>%1 cannot reach %2, which the database shows as alive: its own side keeps serving.</source>
        <translation>%1 no alcanza a %2, con vida según la base de datos: su propio lado sigue dando servicio.</translation>
    </message>
    <message>
        <source>Its last answer was %1 old when this was reported.</source>
        <translation>Su última respuesta tenía %1 al comunicarse esto.</translation>
    </message>
    <message>
        <source>UDP: it is heard, but its answers do not arrive.</source>
        <translation>UDP: se le oye, pero sus respuestas no llegan.</translation>
    </message>
    <message numerus="yes">
        <source>%1: has not reported whom it reaches; it has just started, or runs an older version.</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1: no ha comunicado a quién alcanza; acaba de arrancar o ejecuta una versión anterior.</numerusform>
            <numerusform>%1: no han comunicado a quién alcanzan; acaban de arrancar o ejecutan una versión anterior.</numerusform>
        </translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>sin informar</translation>
    </message>
    <message>
        <source>%1 has not reported how it reaches %2.</source>
        <translation>%1 no ha comunicado cómo alcanza a %2.</translation>
    </message>
    <message>
        <source>%1 reaches %2; in a cluster of this size only what deviates is reported in full.</source>
        <translation>%1 alcanza a %2; en un clúster de este tamaño solo se comunica por completo lo que se desvía.</translation>
    </message>
    <message>
        <source>%1 is busy and doubts its own judgment.</source>
        <translation>%1 está saturado y duda de su propio juicio.</translation>
    </message>
    <message>
        <source>Reported just now.</source>
        <translation>Comunicado ahora mismo.</translation>
    </message>
    <message>
        <source>Reported %1.</source>
        <translation>Comunicado %1.</translation>
    </message>
    <message>
        <source>UDP: no answer since %1.</source>
        <translation>UDP: sin respuesta desde %1.</translation>
    </message>
    <message>
        <source>UDP: it has never answered.</source>
        <translation>UDP: nunca ha respondido.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) do not report whom they reach: in a cluster of this size only %1 do.</source>
        <translation>
            <numerusform>%n nodo no informa de a quién llega: en un clúster de este tamaño solo lo hacen %1.</numerusform>
            <numerusform>%n nodos no informan de a quién llegan: en un clúster de este tamaño solo lo hacen %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: no live node hears from it; it is down, it is not partitioned.</source>
        <comment>names of nodes</comment>
        <translation>
            <numerusform>%1: ningún nodo vivo lo oye; se ha caído, no está aislado.</numerusform>
            <numerusform>%1: ningún nodo vivo los oye; se han caído, no están aislados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::Strip</name>
    <message numerus="yes">
        <source>%n nodes are down: %1.</source>
        <translation>
            <numerusform>%n nodo está caído: %1.</numerusform>
            <numerusform>%n nodos están caídos: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Configuration differs on %1.</source>
        <translation>La configuración difiere en %1.</translation>
    </message>
    <message>
        <source>Configuration differs between %1, no majority.</source>
        <translation>La configuración difiere entre %1, sin mayoría.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>what is the matter: on which nodes</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>HEALTHY</source>
        <translation>CORRECTO</translation>
    </message>
    <message>
        <source>ATTENTION</source>
        <translation>ATENCIÓN</translation>
    </message>
    <message>
        <source>MISMATCH</source>
        <translation>DISCREPANCIA</translation>
    </message>
    <message>
        <source>TROUBLE</source>
        <translation>PROBLEMA</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>DESCONOCIDO</translation>
    </message>
    <message>
        <source>The answering node does not know the state of the cluster.</source>
        <translation>El nodo que responde no sabe cómo está el clúster.</translation>
    </message>
    <message>
        <source>The cluster has no nodes.</source>
        <translation>El clúster no tiene nodos.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s) green.</source>
        <translation>
            <numerusform>%1 de %n nodo en verde.</numerusform>
            <numerusform>%1 de %n nodos en verde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more kind(s) of trouble.</source>
        <translation>
            <numerusform>%1 Y %n tipo de problema más.</numerusform>
            <numerusform>%1 Y %n tipos de problema más.</numerusform>
        </translation>
    </message>
    <message>
        <source>version: %1</source>
        <comment>nodes that differ</comment>
        <translation>versión: %1</translation>
    </message>
    <message>
        <source>schema: %1</source>
        <comment>nodes that differ</comment>
        <translation>esquema: %1</translation>
    </message>
    <message>
        <source>config: %1</source>
        <comment>nodes that differ</comment>
        <translation>config.: %1</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>Discrepancia</translation>
    </message>
    <message>
        <source>Not reloaded</source>
        <translation>Sin recargar</translation>
    </message>
    <message>
        <source>Restart pending</source>
        <translation>Reinicio pendiente</translation>
    </message>
    <message>
        <source>No mismatch</source>
        <translation>Sin discrepancias</translation>
    </message>
    <message>
        <source>Version, schema and configuration agree.</source>
        <translation>Versión, esquema y configuración coinciden.</translation>
    </message>
    <message>
        <source>No leader</source>
        <translation>Sin líder</translation>
    </message>
    <message>
        <source>No scheduled work is done.</source>
        <translation>No se hace ninguna tarea programada.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>con %1</translation>
    </message>
    <message>
        <source>Live, %1</source>
        <translation>En vivo, %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a node</comment>
        <translation>de %1</translation>
    </message>
    <message>
        <source>Log-in refused</source>
        <translation>Acceso denegado</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>No fiable</translation>
    </message>
    <message>
        <source>lost contact</source>
        <translation>contacto perdido</translation>
    </message>
    <message>
        <source>lost contact with %1</source>
        <translation>contacto perdido con %1</translation>
    </message>
    <message>
        <source>%1, trying %2</source>
        <comment>lost contact with A, trying B</comment>
        <translation>%1, probando %2</translation>
    </message>
    <message>
        <source>STALE %1</source>
        <comment>age of the overview</comment>
        <translation>OBSOLETOS %1</translation>
    </message>
    <message>
        <source>NO CONTACT</source>
        <translation>SIN CONTACTO</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation>No hay ningún clúster abierto.</translation>
    </message>
    <message>
        <source>Nothing has been heard from the cluster yet.</source>
        <translation>Aún no se sabe nada del clúster.</translation>
    </message>
    <message>
        <source>Last known: %1. %2</source>
        <comment>verdict word, sentence</comment>
        <translation>Último conocido: %1. %2</translation>
    </message>
    <message>
        <source>leads, term %1</source>
        <translation>lidera, mandato %1</translation>
    </message>
    <message>
        <source>led in term %1, is down</source>
        <translation>lideró mandato %1, caído</translation>
    </message>
    <message>
        <source>Databases not reported.</source>
        <translation>BD sin informar.</translation>
    </message>
    <message>
        <source>No database replica.</source>
        <translation>Sin réplica de BD.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n database replica(s) stand by.</source>
        <translation>
            <numerusform>%1 de %n réplica de BD en espera.</numerusform>
            <numerusform>%1 de %n réplicas de BD en espera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n database replica(s) stand by.</source>
        <translation>
            <numerusform>%n réplica de BD en espera.</numerusform>
            <numerusform>%n réplicas de BD en espera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Load not measured. %1</source>
        <comment>sentence about databases</comment>
        <translation>Carga sin medir. %1</translation>
    </message>
    <message>
        <source>No node serves</source>
        <translation>Sin servicio</translation>
    </message>
    <message>
        <source>Can lose no node</source>
        <translation>Sin nodos de sobra</translation>
    </message>
    <message numerus="yes">
        <source>Can lose %1 of %n node(s)</source>
        <translation>
            <numerusform>Puede perder %1 de %n nodo</numerusform>
            <numerusform>Puede perder %1 de %n nodos</numerusform>
        </translation>
    </message>
    <message>
        <source>No change running</source>
        <translation>Sin cambios en curso</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more change(s).</source>
        <translation>
            <numerusform>%1 Y %n cambio más.</numerusform>
            <numerusform>%1 Y %n cambios más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last known: %1.</source>
        <comment>a few words</comment>
        <translation>Último conocido: %1.</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>Sin sesión</translation>
    </message>
    <message>
        <source>The answering node cannot judge the fault tolerance.</source>
        <translation>El nodo que responde no puede juzgar la tolerancia a fallos.</translation>
    </message>
    <message>
        <source>NO ANSWER</source>
        <translation>SIN RESPUESTA</translation>
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
        <translation>Mandato</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Líder</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>until now</source>
        <translation>hasta ahora</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <comment>why a term ended</comment>
        <translation>Terminó: %1</translation>
    </message>
    <message>
        <source>at least until %1</source>
        <translation>al menos hasta %1</translation>
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
        <translation>Nadie lideró desde %1 durante %2.</translation>
    </message>
    <message>
        <source>%1 has led in term %2 since %3, for %4.</source>
        <translation>%1 lidera en el mandato %2 desde %3, hace ya %4.</translation>
    </message>
    <message>
        <source>%1 led in term %2 from %3 for %4.</source>
        <translation>%1 lideró en el mandato %2 desde %3 durante %4.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>nobody for %1</source>
        <comment>a duration</comment>
        <translation>nadie (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), %1 of them trouble.</source>
        <translation>
            <numerusform>%n evento; problemas: %1.</numerusform>
            <numerusform>%n eventos; problemas: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), none of them trouble.</source>
        <translation>
            <numerusform>%n evento, sin problemas.</numerusform>
            <numerusform>%n eventos, sin problemas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2: %3 Nothing is known of leaders.</source>
        <comment>time, time, n events.</comment>
        <translation>De %1 a %2: %3 No se sabe nada de los líderes.</translation>
    </message>
    <message>
        <source>%1 to %2: %3 Leaders: %4.</source>
        <comment>time, time, n events.</comment>
        <translation>De %1 a %2: %3 Líderes: %4.</translation>
    </message>
    <message numerus="yes">
        <source>the last %n event(s), since %2, %1 of them trouble.</source>
        <translation>
            <numerusform>el último evento, desde %2, %1 de ellos problema.</numerusform>
            <numerusform>los últimos %n eventos, desde %2, %1 de ellos problemas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n event(s), since %1, none of them trouble.</source>
        <translation>
            <numerusform>el último evento, desde %1, ningún problema.</numerusform>
            <numerusform>los últimos %n eventos, desde %1, ninguno de ellos problema.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::models::Topology</name>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>balancer not known</source>
        <translation>balanceador sin datos</translation>
    </message>
    <message>
        <source>Clients, and whatever balances them: no node reports on it.</source>
        <translation>Clientes, y lo que reparta su carga: ningún nodo informa de ello.</translation>
    </message>
    <message>
        <source>Not known: the balancer. Lines from above show who should take traffic, not who gets it.</source>
        <translation>Se desconoce: el balanceador. Las líneas desde arriba dicen quién debería recibir tráfico, no quién lo recibe.</translation>
    </message>
    <message>
        <source>leader, term %1</source>
        <translation>líder, mandato %1</translation>
    </message>
    <message>
        <source>heard %1</source>
        <translation>señal %1</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>ida y vuelta %1</translation>
    </message>
    <message>
        <source>round trip not reported</source>
        <translation>ida y vuelta sin datos</translation>
    </message>
    <message>
        <source>%1, status %2. It leads in term %3.</source>
        <translation>%1, estado %2. Lidera en el mandato %3.</translation>
    </message>
    <message>
        <source>%1, status %2.</source>
        <translation>%1, estado %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n nodo</numerusform>
            <numerusform>%n nodos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s): %1.</source>
        <translation>
            <numerusform>%n nodo: %1.</numerusform>
            <numerusform>%n nodos: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>With more than %1 nodes they are shown as groups; the page Nodes shows each of them.</source>
        <translation>Con más de %1 nodos se muestran agrupados; la página Nodos muestra cada uno.</translation>
    </message>
    <message>
        <source>Primary database</source>
        <translation>BD principal</translation>
    </message>
    <message>
        <source>Read replica</source>
        <translation>BD de lectura</translation>
    </message>
    <message>
        <source>Search replica</source>
        <translation>BD de búsqueda</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <comment>a replica</comment>
        <translation>%1 detrás</translation>
    </message>
    <message>
        <source>%1 at %2 answers.</source>
        <translation>%1 en %2 responde.</translation>
    </message>
    <message>
        <source>%1 at %2 cannot be reached.</source>
        <translation>%1 en %2 es inalcanzable.</translation>
    </message>
    <message>
        <source>Not known: the database. The answering node does not report it.</source>
        <translation>Se desconoce: la base de datos. El nodo que responde no informa de ella.</translation>
    </message>
    <message>
        <source>Not known: the file store. No node reports it.</source>
        <translation>Se desconoce: el almacén de archivos. Ningún nodo informa de él.</translation>
    </message>
    <message>
        <source>%1 answers the balancer&apos;s check.</source>
        <translation>%1 responde a la comprobación del balanceador.</translation>
    </message>
    <message>
        <source>%1 takes no traffic: nothing answers there.</source>
        <translation>%1 no recibe tráfico: allí nada responde.</translation>
    </message>
    <message>
        <source>%1 takes no traffic: it is cut off from live peers.</source>
        <translation>%1 no recibe tráfico: está aislado de nodos vivos.</translation>
    </message>
    <message>
        <source>%1 takes no new traffic: it is %2.</source>
        <comment>a node, draining</comment>
        <translation>%1 no recibe tráfico nuevo: está %2.</translation>
    </message>
    <message>
        <source>leader&apos;s writes</source>
        <translation>escribe como líder</translation>
    </message>
    <message>
        <source>%1 writes what only the leader may, in term %2.</source>
        <translation>%1 escribe lo que solo puede el líder, en el mandato %2.</translation>
    </message>
    <message>
        <source>%1 reaches the database and writes there.</source>
        <translation>%1 llega a la base de datos y escribe en ella.</translation>
    </message>
    <message>
        <source>%1 reaches the database.</source>
        <translation>%1 llega a la base de datos.</translation>
    </message>
    <message>
        <source>This is the last known state, not the present.</source>
        <translation>Este es el último estado conocido, no el actual.</translation>
    </message>
    <message>
        <source>%1 at %2 takes no writes.</source>
        <translation>%1 en %2 no acepta escrituras.</translation>
    </message>
    <message>
        <source>%1 at %2 is not a replica.</source>
        <translation>%1 en %2 no es una réplica.</translation>
    </message>
    <message>
        <source>%1 at %2: %3.</source>
        <comment>role, address, state</comment>
        <translation>%1 en %2: %3.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ActionDialog</name>
    <message>
        <source>Equivalent command:</source>
        <translation>Orden equivalente:</translation>
    </message>
    <message>
        <source>I understand that this is a PRODUCTION cluster.</source>
        <translation>Entiendo que este clúster es de PRODUCCIÓN.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>There is no live connection to the cluster. Nothing was done.</source>
        <translation>No hay conexión activa con el clúster. No se ha hecho nada.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ActionList</name>
    <message>
        <source>This console is read-only here: it changes nothing.</source>
        <translation>Esta consola es aquí de solo lectura: no cambia nada.</translation>
    </message>
    <message>
        <source>This console has the operator role here: this needs an administrator&apos;s console.</source>
        <translation>Esta consola trabaja aquí como operador: esto requiere la consola de un administrador.</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lectura</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>operador</translation>
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
        <translation>Recargar la configuración de &amp;todos los nodos…</translation>
    </message>
    <message>
        <source>&amp;Transfer leadership…</source>
        <translation>Trans&amp;ferir el liderazgo…</translation>
    </message>
    <message>
        <source>C&amp;lear leader preference…</source>
        <translation>&amp;Quitar la preferencia de líder…</translation>
    </message>
    <message>
        <source>&amp;Debug for 15 min…</source>
        <translation>&amp;Debug 15 min…</translation>
    </message>
    <message>
        <source>&amp;Copy equivalent command</source>
        <translation>&amp;Copiar la orden equivalente</translation>
    </message>
    <message>
        <source>&amp;Reload the selected node&apos;s configuration…</source>
        <translation>&amp;Recargar la configuración del nodo seleccionado…</translation>
    </message>
    <message>
        <source>Select a node on the page Nodes first.</source>
        <translation>Seleccionar primero un nodo en la página Nodos.</translation>
    </message>
    <message>
        <source>There is no leader preference: the lowest id leads anyway.</source>
        <translation>No hay preferencia de líder: ya lidera el ID más bajo.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterActions</name>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>No hay conexión activa con el clúster.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterDialogs</name>
    <message>
        <source>Remove a cluster</source>
        <translation>Quitar un clúster</translation>
    </message>
    <message>
        <source>Remove %1 from this list? The cluster itself is not touched.</source>
        <translation>¿Quitar %1 de esta lista? El clúster en sí no se toca.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterMenu</name>
    <message>
        <source>&amp;Add a cluster…</source>
        <translation>&amp;Añadir un clúster…</translation>
    </message>
    <message>
        <source>&amp;Edit the cluster…</source>
        <translation>&amp;Editar el clúster…</translation>
    </message>
    <message>
        <source>&amp;Remove the cluster from the list…</source>
        <translation>&amp;Quitar el clúster de la lista…</translation>
    </message>
    <message>
        <source>Re&amp;connect</source>
        <translation>Re&amp;conectar</translation>
    </message>
    <message>
        <source>&amp;Log in…</source>
        <translation>Acce&amp;der…</translation>
    </message>
    <message>
        <source>Log &amp;out</source>
        <translation>Cerrar ses&amp;ión</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>No cluster is open.</source>
        <translation>No hay ningún clúster abierto.</translation>
    </message>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>No hay conexión activa con el clúster.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ClusterSession</name>
    <message>
        <source>Reading the log-in from the system&apos;s keyring.</source>
        <translation>Leyendo los datos de acceso del llavero del sistema.</translation>
    </message>
    <message>
        <source>Log in to see this cluster.</source>
        <translation>Acceder para ver este clúster.</translation>
    </message>
    <message>
        <source>This console was started without a keyring.</source>
        <translation>Esta consola se inició sin llavero.</translation>
    </message>
    <message>
        <source>The keyring did not accept the log-in: %1</source>
        <translation>El llavero no aceptó los datos de acceso: %1</translation>
    </message>
    <message>
        <source>The keyring still has the log-in: %1</source>
        <translation>El llavero aún tiene los datos de acceso: %1</translation>
    </message>
    <message>
        <source>You are logged out.</source>
        <translation>Sesión cerrada.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring was asked for the log-in and has not answered yet. It is still being waited for; you need not wait.</source>
        <translation>Se ha pedido el inicio de sesión al llavero del sistema, que aún no ha respondido. Se le sigue esperando, pero no hace falta esperar.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring has not answered yet.</source>
        <translation>El llavero del sistema aún no ha respondido.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ConnectDialog</name>
    <message>
        <source>Add a cluster</source>
        <translation>Añadir un clúster</translation>
    </message>
    <message>
        <source>Edit the cluster %1</source>
        <translation>Editar el clúster %1</translation>
    </message>
    <message>
        <source>Messages, Frankfurt</source>
        <translation>Mensajería, Fráncfort</translation>
    </message>
    <message>
        <source>a user with the role system_admin</source>
        <translation>un usuario con el rol system_admin</translation>
    </message>
    <message>
        <source>&amp;Production: ask twice before something is changed here</source>
        <translation>&amp;Producción: preguntar dos veces antes de cambiar algo aquí</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation>&amp;Direcciones</translation>
    </message>
    <message>
        <source>One node is enough: it knows the others.</source>
        <translation>Basta un nodo: él da a conocer los demás.</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>&amp;CA file</source>
        <translation>Archivo &amp;CA</translation>
    </message>
    <message>
        <source>&amp;Fingerprint</source>
        <translation>&amp;Huella</translation>
    </message>
    <message>
        <source>SHA-256 of the certificate. Only for https; leave it empty to see and compare it at the first contact.</source>
        <translation>SHA-256 del certificado. Solo para https; dejar vacío para verlo y compararlo en el primer contacto.</translation>
    </message>
    <message>
        <source>&amp;Save and open</source>
        <translation>&amp;Guardar y abrir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Examinar…</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Autoridad de certificación</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt);;All files (*)</source>
        <translation>Certificados (*.pem *.crt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>You are asked for the password when you open the cluster; only a keyring may keep it.</source>
        <translation>La contraseña se pide al abrir el clúster; solo un llavero puede guardarla.</translation>
    </message>
    <message>
        <source>Administrator: everything</source>
        <translation>Administrador: todo</translation>
    </message>
    <message>
        <source>Read-only: change nothing</source>
        <translation>Lectura: no cambiar nada</translation>
    </message>
    <message>
        <source>&amp;What you may do</source>
        <translation>Permi&amp;sos</translation>
    </message>
    <message>
        <source>the system&apos;s CAs</source>
        <translation>las CA del sistema</translation>
    </message>
    <message>
        <source>none: verify with the CA</source>
        <translation>ninguna: verificar con la CA</translation>
    </message>
    <message>
        <source>Operator: reload, transfer leadership, drain</source>
        <translation>Operador: recargar, transferir el liderazgo, vaciar</translation>
    </message>
</context>
<context>
    <name>muster::shell::ConnectDraft</name>
    <message>
        <source>Give the cluster a name of 1 to 100 characters.</source>
        <translation>Dar al clúster un nombre de 1 a 100 caracteres.</translation>
    </message>
    <message>
        <source>Give the address of at least one node, such as 10.0.0.11:8065.</source>
        <translation>Indicar la dirección de al menos un nodo, por ejemplo 10.0.0.11:8065.</translation>
    </message>
    <message>
        <source>At most 100 addresses are allowed.</source>
        <translation>Se permiten como máximo 100 direcciones.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address. Write host:port or https://host:port.</source>
        <translation>«%1» no es una dirección. Escribir host:puerto o https://host:puerto.</translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>El archivo %1 no existe.</translation>
    </message>
    <message>
        <source>A fingerprint is 64 hexadecimal digits; spaces and colons do not matter.</source>
        <translation>Una huella son 64 dígitos hexadecimales; los espacios y los dos puntos no importan.</translation>
    </message>
</context>
<context>
    <name>muster::shell::Feed</name>
    <message>
        <source>The log-in was refused. Check name and password.</source>
        <translation>Acceso denegado. Comprobar el nombre y la contraseña.</translation>
    </message>
    <message>
        <source>The password was not sent: this address is plain HTTP, where anybody on the way could read it. Use https://, or write &quot;plain_http&quot;: true into the profile.</source>
        <translation>No se ha enviado la contraseña: esta dirección es HTTP sin cifrar y cualquiera en el camino podría leerla. Usar https:// o escribir &quot;plain_http&quot;: true en el perfil.</translation>
    </message>
    <message>
        <source>This user may not do that. It needs the role system_admin.</source>
        <translation>Este usuario no puede hacer eso. Hace falta el rol system_admin.</translation>
    </message>
    <message>
        <source>The node cannot be reached. Check its address, and that it runs.</source>
        <translation>El nodo es inalcanzable. Comprobar su dirección y que esté en marcha.</translation>
    </message>
    <message>
        <source>The node did not answer in time. Whether it did what was asked is not known: check the overview before you try again.</source>
        <translation>El nodo no respondió a tiempo. No se sabe si hizo lo que se le pidió: mirar el estado antes de volver a intentarlo.</translation>
    </message>
    <message>
        <source>This node is not the leader. Try again.</source>
        <translation>Este nodo no es el líder. Volver a intentarlo.</translation>
    </message>
    <message>
        <source>The answer cannot be read. Is this the address of a Muster node?</source>
        <translation>La respuesta es ilegible. ¿Es esta la dirección de un nodo de Muster?</translation>
    </message>
    <message>
        <source>The answer is larger than this console accepts.</source>
        <translation>La respuesta es mayor de lo que admite esta consola.</translation>
    </message>
    <message>
        <source>The node does not know this address. Is it an older version?</source>
        <translation>El nodo no conoce esta dirección. ¿Es una versión anterior?</translation>
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
        <translation>Ay&amp;uda de esta página</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>&amp;About Muster</source>
        <translation>&amp;Acerca de Muster</translation>
    </message>
    <message>
        <source>About Muster</source>
        <translation>Acerca de Muster</translation>
    </message>
    <message>
        <source>Muster %1

Keeps a team-messaging cluster up, and shows it.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Muster %1

Mantiene en marcha un clúster de mensajería de equipo y lo muestra.
Software libre bajo la GNU General Public License, versión 3 o posterior.</translation>
    </message>
</context>
<context>
    <name>muster::shell::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Buscar en todo</translation>
    </message>
    <message>
        <source>Pages of the handbook</source>
        <translation>Páginas del manual</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>La página</translation>
    </message>
    <message>
        <source>No page has &quot;%1&quot;.</source>
        <translation>«%1» no aparece.</translation>
    </message>
</context>
<context>
    <name>muster::shell::HistoryLoader</name>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>No hay conexión activa con el clúster.</translation>
    </message>
</context>
<context>
    <name>muster::shell::Keyring</name>
    <message>
        <source>The keyring refused: %1</source>
        <translation>El llavero rechazó: %1</translation>
    </message>
    <message>
        <source>This system has no keyring.</source>
        <translation>Este sistema no tiene llavero.</translation>
    </message>
    <message>
        <source>The keyring cannot be used: %1</source>
        <translation>No se puede usar el llavero: %1</translation>
    </message>
    <message numerus="yes">
        <source>The keyring did not answer within %n second(s).</source>
        <translation>
            <numerusform>El llavero no ha respondido en %n segundo.</numerusform>
            <numerusform>El llavero no ha respondido en %n segundos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::KeysDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>General</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>A la parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>Through a list or table</source>
        <translation>Recorrer lista o tabla</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>Open or do what is selected</source>
        <translation>Abrir o hacer lo seleccionado</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Menu of what is selected</source>
        <translation>Menú de lo seleccionado</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Mayús+F10</translation>
    </message>
    <message>
        <source>The menu bar</source>
        <translation>Barra de menús</translation>
    </message>
    <message>
        <source>Alt and the underlined letter</source>
        <translation>Alt y la letra subrayada</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>muster::shell::LayoutMenu</name>
    <message>
        <source>&amp;Save layout as…</source>
        <translation>&amp;Guardar disposición como…</translation>
    </message>
    <message>
        <source>&amp;Manage layouts…</source>
        <translation>A&amp;dministrar disposiciones…</translation>
    </message>
    <message>
        <source>No layout has been applied to this cluster yet.</source>
        <translation>Aún no se ha aplicado ninguna disposición a este clúster.</translation>
    </message>
    <message>
        <source>There are no layouts yet. Save one first.</source>
        <translation>Aún no hay disposiciones. Guardar una primero.</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>Disposición: %1</translation>
    </message>
    <message>
        <source>Shows the page %1.</source>
        <translation>Muestra la página %1.</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; no longer exists.</source>
        <translation>La disposición «%1» ya no existe.</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is replaced.</source>
        <translation>Disposición «%1» reemplazada.</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is saved.</source>
        <translation>Disposición «%1» guardada.</translation>
    </message>
    <message>
        <source>The settings cannot be written: layout &quot;%1&quot; is forgotten when the console is closed.</source>
        <translation>No se pueden escribir los ajustes: la disposición «%1» se olvidará al cerrar la consola.</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is not saved: another console has changed the layouts.</source>
        <translation>Disposición «%1» no guardada: otra consola ha cambiado las disposiciones.</translation>
    </message>
    <message>
        <source>&amp;Restore previous layout</source>
        <translation>&amp;Restaurar la disposición anterior</translation>
    </message>
    <message>
        <source>Layout &quot;%1&quot; is applied. %2 restores the previous one.</source>
        <translation>Disposición «%1» aplicada. %2 restaura la anterior.</translation>
    </message>
    <message>
        <source>Previous layout restored. %1 undoes this.</source>
        <translation>Disposición anterior restaurada. %1 lo deshace.</translation>
    </message>
</context>
<context>
    <name>muster::shell::LayoutNameDialog</name>
    <message>
        <source>Save layout as</source>
        <translation>Guardar disposición como</translation>
    </message>
    <message>
        <source>Rename layout</source>
        <translation>Cambiar nombre de la disposición</translation>
    </message>
    <message>
        <source>A layout keeps the page shown, the view of the nodes, columns, sorting, filters, and the sizes of panes and window. It is yours, and fits every cluster.</source>
        <translation>Una disposición guarda la página mostrada, la vista de los nodos, las columnas, el orden, los filtros y los tamaños de paneles y ventana. Es personal y sirve para todos los clústeres.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A name has at most %1 characters.</source>
        <translation>Un nombre tiene como máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>There is a layout &quot;%1&quot;. Replace it with the window as it is now?</source>
        <translation>Ya hay una disposición «%1». ¿Reemplazarla por la ventana tal como está?</translation>
    </message>
    <message>
        <source>A layout of this name already exists.</source>
        <translation>Ya hay una disposición con este nombre.</translation>
    </message>
    <message>
        <source>There are %1 layouts, and no more are kept. Delete one first, or enter the name of one to replace it.</source>
        <translation>Hay %1 disposiciones y no se guardan más. Eliminar una primero, o escribir el nombre de la que se quiera reemplazar.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Cambiar nomb&amp;re</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Enter a name with at least one visible character.</source>
        <translation>Escribir un nombre con al menos un carácter visible.</translation>
    </message>
</context>
<context>
    <name>muster::shell::LayoutsDialog</name>
    <message>
        <source>Layouts</source>
        <translation>Disposiciones</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Aplicar</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Cambiar nombre…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>There are no layouts. &quot;Save layout as&quot; in the menu View keeps the window as it is.</source>
        <translation>No hay disposiciones. «Guardar disposición como» en el menú Ver guarda la ventana tal como está.</translation>
    </message>
    <message numerus="yes">
        <source>%n layout(s), at most %1. They are yours, and fit every cluster.</source>
        <translation>
            <numerusform>%n disposición, como máximo %1. Es personal y sirve para todos los clústeres.</numerusform>
            <numerusform>%n disposiciones, como máximo %1. Son personales y sirven para todos los clústeres.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is now &quot;%2&quot;.</source>
        <comment>names of layouts</comment>
        <translation>«%1» se llama ahora «%2».</translation>
    </message>
    <message>
        <source>The settings cannot be written: this is forgotten when the console is closed.</source>
        <translation>No se pueden escribir los ajustes: esto se olvidará al cerrar la consola.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be renamed: another console has changed the layouts.</source>
        <translation>No se pudo cambiar el nombre de «%1»: otra consola ha cambiado las disposiciones.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is deleted. Undo restores it.</source>
        <translation>«%1» eliminada. «Deshacer» la recupera.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is restored.</source>
        <translation>«%1» recuperada.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be restored: its name or its place is taken by another one.</source>
        <translation>No se puede recuperar «%1»: otra ocupa su nombre o su lugar.</translation>
    </message>
</context>
<context>
    <name>muster::shell::LevelDialog</name>
    <message>
        <source>Log everything for a while</source>
        <translation>Registrar todo un tiempo</translation>
    </message>
    <message>
        <source>On which node</source>
        <translation>En qué nodo</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Todos los nodos</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Cuánto tiempo</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the nodes</source>
        <translation>Esperando a los nodos</translation>
    </message>
    <message>
        <source>&amp;Log everything</source>
        <translation>&amp;Registrar todo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>It was not possible on %n node(s): %1</source>
        <translation>
            <numerusform>No ha sido posible en %n nodo: %1</numerusform>
            <numerusform>No ha sido posible en %n nodos: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log files get every line, debug lines too, for %n minute(s). Afterwards the levels revert on their own, even if this window is closed. Files grow faster meanwhile; users notice nothing.</source>
        <translation>
            <numerusform>Los archivos de registro reciben todas las líneas, también las de debug, durante %n minuto. Después los niveles vuelven solos a su valor, aunque se cierre esta ventana. Mientras tanto los archivos crecen más rápido; los usuarios no notan nada.</numerusform>
            <numerusform>Los archivos de registro reciben todas las líneas, también las de debug, durante %n minutos. Después los niveles vuelven solos a su valor, aunque se cierre esta ventana. Mientras tanto los archivos crecen más rápido; los usuarios no notan nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Until %2, %n node(s) log everything: %1.</source>
        <comment>nodes, time</comment>
        <translation>
            <numerusform>Hasta las %2, %n nodo registra todo: %1.</numerusform>
            <numerusform>Hasta las %2, %n nodos registran todo: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::LoginDialog</name>
    <message>
        <source>Log in to %1</source>
        <translation>Acceder a %1</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>&amp;Log in</source>
        <translation>&amp;Acceder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Keep them in this system&apos;s keyring</source>
        <translation>&amp;Guardarlos en el llavero de este sistema</translation>
    </message>
    <message>
        <source>Otherwise nothing is stored: you are asked again when the session has ended or this window was closed.</source>
        <translation>Si no, no se guarda nada: se vuelven a pedir cuando termine la sesión o se cierre esta ventana.</translation>
    </message>
    <message>
        <source>%1 So nothing is stored, and you are asked each time.</source>
        <comment>why there is no keyring</comment>
        <translation>%1 Por eso no se guarda nada y se piden cada vez.</translation>
    </message>
</context>
<context>
    <name>muster::shell::MainWindow</name>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Cluster</source>
        <translation>&amp;Clúster</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Cha&amp;nge</source>
        <translation>Ca&amp;mbios</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Clústeres</translation>
    </message>
    <message>
        <source>It is open.</source>
        <translation>Ya está abierto.</translation>
    </message>
    <message>
        <source>Columns, sorting and filters are reset.</source>
        <translation>Columnas, orden y filtros restablecidos.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiado: %1</translation>
    </message>
</context>
<context>
    <name>muster::shell::NodeMenu</name>
    <message>
        <source>Nodes</source>
        <translation>Nodos</translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation>%1 no está en marcha.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
    <message>
        <source>Show the host of %1</source>
        <translation>Mostrar el host de %1</translation>
    </message>
    <message>
        <source>Reload the configuration of %1…</source>
        <translation>Recargar la configuración de %1…</translation>
    </message>
    <message>
        <source>Transfer leadership to %1…</source>
        <translation>Transferir el liderazgo a %1…</translation>
    </message>
    <message>
        <source>%1 leads already.</source>
        <translation>%1 ya lidera.</translation>
    </message>
    <message>
        <source>&amp;Copy equivalent command</source>
        <translation>&amp;Copiar la orden equivalente</translation>
    </message>
</context>
<context>
    <name>muster::shell::NoticesDialog</name>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Notices, newest first</source>
        <translation>Avisos, los más recientes primero</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Here are changes of the verdict, nodes that went down or came back, and lost contact, since this console was started. Everything else, such as a new leader, is on the page Events.</source>
        <translation>Aquí están los cambios del veredicto, los nodos que cayeron o volvieron y la pérdida de contacto desde que se inició esta consola. Todo lo demás, como un nuevo líder, está en la página Eventos.</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>Nada por ahora.</translation>
    </message>
</context>
<context>
    <name>muster::shell::PageText</name>
    <message>
        <source>&amp;Config</source>
        <translation>&amp;Configuración</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Eventos</translation>
    </message>
    <message>
        <source>&amp;Leader</source>
        <translation>&amp;Líder</translation>
    </message>
    <message>
        <source>Lo&amp;gs</source>
        <translation>Re&amp;gistros</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>&amp;Nodos</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Resumen</translation>
    </message>
    <message>
        <source>&amp;Reachability</source>
        <translation>C&amp;onectividad</translation>
    </message>
    <message>
        <source>&amp;Topology</source>
        <translation>&amp;Topología</translation>
    </message>
    <message>
        <source>A&amp;udit</source>
        <translation>A&amp;uditoría</translation>
    </message>
    <message>
        <source>Command line copied.</source>
        <translation>Línea de órdenes copiada.</translation>
    </message>
    <message>
        <source>&amp;Databases</source>
        <translation>&amp;Bases de datos</translation>
    </message>
</context>
<context>
    <name>muster::shell::Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de órdenes</translation>
    </message>
    <message>
        <source>A few letters of an action, a page, a node or a cluster</source>
        <translation>Unas letras de una acción, una página, un nodo o un clúster</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué se quiere hacer?</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Qué se puede hacer</translation>
    </message>
    <message>
        <source>%1, not available: %2</source>
        <comment>action, reason</comment>
        <translation>%1, no disponible: %2</translation>
    </message>
    <message>
        <source>Nothing contains these letters in this order.</source>
        <translation>Nada contiene estas letras en este orden.</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>No disponible: %1</translation>
    </message>
    <message>
        <source>Equivalent command, Ctrl+C copies it:
%1</source>
        <translation>Orden equivalente, Ctrl+C la copia:
%1</translation>
    </message>
</context>
<context>
    <name>muster::shell::PlaceholderPresenter</name>
    <message>
        <source>No cluster is open</source>
        <translation>Ningún clúster abierto</translation>
    </message>
    <message>
        <source>Add the cluster that you manage: the address of one of its nodes is enough.</source>
        <translation>Añadir el clúster que se supervisa: basta la dirección de uno de sus nodos.</translation>
    </message>
    <message>
        <source>Choose one on the left, or add another one.</source>
        <translation>Elegir uno a la izquierda o añadir otro.</translation>
    </message>
    <message>
        <source>Add a cluster…</source>
        <translation>Añadir un clúster…</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Conectando con %1</translation>
    </message>
    <message>
        <source>Connecting to the cluster</source>
        <translation>Conectando con el clúster</translation>
    </message>
    <message>
        <source>The cluster is shown as soon as one node answers.</source>
        <translation>El clúster se muestra en cuanto responda un nodo.</translation>
    </message>
    <message>
        <source>%1
All known nodes are tried in turn until one answers.</source>
        <translation>%1
Se prueban por turno todos los nodos conocidos, una y otra vez.</translation>
    </message>
    <message>
        <source>No overview yet</source>
        <translation>Aún sin datos</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Reintentar ahora</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>Sin sesión</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>Acceder…</translation>
    </message>
    <message>
        <source>STOP: the certificate of %1 has changed</source>
        <translation>ALTO: el certificado de %1 ha cambiado</translation>
    </message>
    <message>
        <source>It is not the one that was pinned, so nothing was sent. The one shown now is:

%1

Ask whoever runs that node. If the change is intended, edit the cluster and enter the new fingerprint.</source>
        <translation>No es el que se había fijado, así que no se ha enviado nada. El que se muestra ahora es:

%1

Preguntar a quien administre ese nodo. Si el cambio es intencionado, editar el clúster e introducir la huella nueva.</translation>
    </message>
    <message>
        <source>STOP: the certificate of %1 is refused</source>
        <translation>ALTO: se rechaza el certificado de %1</translation>
    </message>
    <message>
        <source>%1

This cluster is verified with the CA in %2, and this certificate does not pass, so nothing was sent. Its fingerprint is:

%3

Ask whoever runs that node. If the CA was replaced, edit the cluster and choose the new file.</source>
        <translation>%1

Este clúster se verifica con la CA de %2 y este certificado no pasa la verificación, así que no se ha enviado nada. Su huella es:

%3

Preguntar a quien administre ese nodo. Si se ha sustituido la CA, editar el clúster y elegir el archivo nuevo.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not signed by a known CA</source>
        <translation>El certificado de %1 no está firmado por una CA conocida</translation>
    </message>
    <message>
        <source>The certificate is not trusted</source>
        <translation>El certificado no es de confianza</translation>
    </message>
    <message>
        <source>%1

Its fingerprint is:

%2

Compare it with what the node&apos;s administrator reads out. Pin it only if all groups agree.</source>
        <translation>%1

Su huella es:

%2

Compararla con la que lea en voz alta quien administra el nodo. Fijarla solo si coinciden todos los grupos.</translation>
    </message>
    <message>
        <source>They agree: pin it</source>
        <translation>Coinciden: fijarla</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <comment>a cluster</comment>
        <translation>Abriendo %1</translation>
    </message>
    <message>
        <source>&amp;Log in now…</source>
        <translation>&amp;Iniciar sesión ahora…</translation>
    </message>
    <message numerus="yes">
        <source>%n more known from the cluster.</source>
        <comment>addresses of nodes</comment>
        <translation>
            <numerusform>Se conoce %n dirección más por el clúster.</numerusform>
            <numerusform>Se conocen %n direcciones más por el clúster.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::Rail</name>
    <message>
        <source>Clusters</source>
        <translation>Clústeres</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>&amp;Add a cluster…</source>
        <translation>&amp;Añadir un clúster…</translation>
    </message>
    <message>
        <source>%1 (PRODUCTION)</source>
        <translation>%1 (PRODUCCIÓN)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>cluster, verdict</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, not connected</source>
        <comment>cluster</comment>
        <translation>%1, sin conexión</translation>
    </message>
</context>
<context>
    <name>muster::shell::ReloadDialog</name>
    <message>
        <source>Reload configuration</source>
        <translation>Recargar configuración</translation>
    </message>
    <message>
        <source>Every node reads its configuration file again.</source>
        <translation>Todos los nodos vuelven a leer su archivo de configuración.</translation>
    </message>
    <message>
        <source>%1 will read the configuration file again.</source>
        <translation>%1 volverá a leer el archivo de configuración.</translation>
    </message>
    <message>
        <source>• %1 on %2: a new secret (%3)</source>
        <translation>• %1 en %2: un secreto nuevo (%3)</translation>
    </message>
    <message>
        <source>• %1 on %2: %3 → %4 (%5)</source>
        <translation>• %1 en %2: %3 → %4 (%5)</translation>
    </message>
    <message numerus="yes">
        <source>• and %n more</source>
        <translation>
            <numerusform>• y %n más</numerusform>
            <numerusform>• y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>As far as known, no file differs from what its node runs: nothing will change.</source>
        <translation>Por lo que se sabe, ningún archivo difiere de lo que su nodo tiene en uso: no cambiará nada.</translation>
    </message>
    <message>
        <source>There is nothing to reload until the file is mended.</source>
        <translation>No hay nada que recargar hasta que se corrija el archivo.</translation>
    </message>
    <message>
        <source>Reloading</source>
        <translation>Recargando</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Recargar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>node, error</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: reloaded, nothing changed.</source>
        <translation>%1: recargado, sin cambios.</translation>
    </message>
    <message numerus="yes">
        <source>%1: reloaded, %n key(s) changed: %2</source>
        <translation>
            <numerusform>%1: recargado, %n clave cambiada: %2</numerusform>
            <numerusform>%1: recargado, %n claves cambiadas: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n key(s) wait for a restart: %2</source>
        <comment>first sentence, keys</comment>
        <translation>
            <numerusform>%1 %n clave espera un reinicio: %2</numerusform>
            <numerusform>%1 %n claves esperan un reinicio: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) reloaded.</source>
        <translation>
            <numerusform>%n nodo recargado.</numerusform>
            <numerusform>%n nodos recargados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s): see above. The other nodes are not affected.</source>
        <translation>
            <numerusform>%n fallo: véase arriba. Los demás nodos no se ven afectados.</numerusform>
            <numerusform>%n fallos: véase arriba. Los demás nodos no se ven afectados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::shell::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Hora local</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>&amp;Notify me when the verdict changes or a node is down</source>
        <translation>&amp;Notificar si cambia el veredicto o se cae un nodo</translation>
    </message>
    <message>
        <source>&amp;Reset columns, sorting and filters</source>
        <translation>&amp;Restablecer columnas, orden y filtros</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apariencia</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Takes effect when the console is started again.</source>
        <translation>Surte efecto al volver a iniciar la consola.</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>&amp;Hora</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>muster::shell::StatusLine</name>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUCCIÓN</translation>
    </message>
    <message>
        <source>Cluster %1, as %2 sees it. Times are UTC.</source>
        <translation>Clúster %1, visto por %2. Hora UTC.</translation>
    </message>
    <message>
        <source>Cluster %1, as %2 sees it. Times are local.</source>
        <translation>Clúster %1, visto por %2. Hora local.</translation>
    </message>
    <message>
        <source>No new notices</source>
        <translation>Sin avisos nuevos</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n aviso nuevo</numerusform>
            <numerusform>%n avisos nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Cluster %1, as %2 last saw it. Times are UTC.</source>
        <translation>Clúster %1, visto por última vez por %2. Hora UTC.</translation>
    </message>
    <message>
        <source>Cluster %1, as %2 last saw it. Times are local.</source>
        <translation>Clúster %1, visto por última vez por %2. Hora local.</translation>
    </message>
</context>
<context>
    <name>muster::shell::TransferDialog</name>
    <message>
        <source>Waiting for the new leader</source>
        <translation>Esperando al nuevo líder</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>There is no other live node that could lead.</source>
        <translation>No hay ningún otro nodo vivo que pueda liderar.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Rechazado: %1</translation>
    </message>
    <message>
        <source>%1 leads, in term %2.</source>
        <translation>%1 lidera, en el mandato %2.</translation>
    </message>
    <message>
        <source>%1 does not lead: %2</source>
        <comment>node, why</comment>
        <translation>%1 no lidera: %2</translation>
    </message>
    <message>
        <source>Clear leader preference</source>
        <translation>Quitar la preferencia de líder</translation>
    </message>
    <message>
        <source>Transfer leadership</source>
        <translation>Transferir el liderazgo</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>&amp;Transferir</translation>
    </message>
    <message>
        <source>It does not lead after %1. The preference is kept; clear it to let the lowest id lead.</source>
        <translation>No lidera tras %1. La preferencia se conserva; quitarla para que lidere el ID más bajo.</translation>
    </message>
    <message>
        <source>New leader</source>
        <translation>Nuevo líder</translation>
    </message>
    <message>
        <source>&amp;New leader:</source>
        <translation>&amp;Nuevo líder:</translation>
    </message>
    <message>
        <source>The node with the lowest id leads again once it has been stable for 30 s. Until then %1 keeps leading.</source>
        <translation>El nodo con el ID más bajo vuelve a liderar tras 30 s estable. Hasta entonces sigue liderando %1.</translation>
    </message>
    <message>
        <source>%1 releases the lease and %2 takes it, in a new term. Scheduled work pauses for about a second; users notice nothing. %2 leads until it fails or the preference is cleared.</source>
        <translation>%1 libera la concesión y %2 la toma, en un nuevo mandato. Las tareas programadas se detienen cerca de un segundo; los usuarios no notan nada. %2 lidera hasta que falle o se quite la preferencia.</translation>
    </message>
    <message>
        <source>Nobody leads at this moment. %1 is asked to take the lease. It leads until it fails or the preference is cleared.</source>
        <translation>Ahora mismo nadie lidera. Se pide a %1 que tome la concesión. Lidera hasta que falle o se quite la preferencia.</translation>
    </message>
    <message>
        <source>The leader preference is cleared.</source>
        <translation>Se ha quitado la preferencia de líder.</translation>
    </message>
    <message>
        <source>Requested. Waiting for %1 to become leader…</source>
        <translation>Solicitado. Esperando a que %1 sea líder…</translation>
    </message>
    <message>
        <source>Somebody else has requested %1 meanwhile.</source>
        <translation>Entretanto alguien ha solicitado %1.</translation>
    </message>
</context>
<context>
    <name>muster::shell::ViewMenu</name>
    <message>
        <source>La&amp;youts</source>
        <translation>&amp;Disposiciones</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apariencia</translation>
    </message>
    <message>
        <source>Command &amp;palette…</source>
        <translation>&amp;Paleta de órdenes…</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrar</translation>
    </message>
    <message>
        <source>Clear the &amp;filter</source>
        <translation>&amp;Quitar el filtro</translation>
    </message>
    <message>
        <source>No&amp;tices</source>
        <translation>Av&amp;isos</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
</context>
<context>
    <name>muster::views::ChartView</name>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
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
        <translation>Claves de configuración que difieren</translation>
    </message>
    <message>
        <source>Copy as report</source>
        <translation>Copiar como informe</translation>
    </message>
    <message>
        <source>Reload all nodes…</source>
        <translation>Recargar todos…</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ.</source>
        <translation>
            <numerusform>%n clave difiere.</numerusform>
            <numerusform>%n claves difieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) differ, and no value has a majority.</source>
        <translation>
            <numerusform>%n clave difiere y ningún valor tiene mayoría.</numerusform>
            <numerusform>%n claves difieren y ningún valor tiene mayoría.</numerusform>
        </translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Sin diferencias</translation>
    </message>
    <message numerus="yes">
        <source>All %n live node(s) run the same configuration %1.</source>
        <translation>
            <numerusform>El único nodo vivo tiene en uso la configuración %1.</numerusform>
            <numerusform>Los %n nodos vivos tienen en uso la misma configuración %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Reload %1…</source>
        <comment>a node&apos;s configuration</comment>
        <translation>Recargar %1…</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>El informe está en el portapapeles.</translation>
    </message>
    <message>
        <source>Reload…</source>
        <translation>Recargar…</translation>
    </message>
    <message numerus="yes">
        <source>No differences except allowed ones: %n key(s) may differ per node.</source>
        <translation>
            <numerusform>Sin más diferencias que las permitidas: %n clave puede diferir por nodo.</numerusform>
            <numerusform>Sin más diferencias que las permitidas: %n claves pueden diferir por nodo.</numerusform>
        </translation>
    </message>
    <message>
        <source>No node has reported its configuration.</source>
        <translation>Ningún nodo ha comunicado su configuración.</translation>
    </message>
    <message>
        <source>The hashes differ, and the nodes have not reported which keys yet. They do so within seconds of a change.</source>
        <translation>Los hashes difieren y los nodos aún no han comunicado qué claves. Lo hacen segundos después de un cambio.</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <translation>Último estado conocido: %1</translation>
    </message>
</context>
<context>
    <name>muster::views::EventsPage</name>
    <message>
        <source>What people did is shown since %1.</source>
        <translation>Lo que hicieron las personas se muestra desde %1.</translation>
    </message>
    <message>
        <source>Events, newest first</source>
        <translation>Eventos, los más recientes primero</translation>
    </message>
    <message>
        <source>Filter events (Ctrl+F)</source>
        <translation>Filtrar eventos (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Filtrar eventos</translation>
    </message>
    <message>
        <source>Events of which node</source>
        <translation>Eventos de qué nodo</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Todos los nodos</translation>
    </message>
    <message>
        <source>Only &amp;trouble</source>
        <translation>Solo &amp;problemas</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Aún no hay eventos</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>Ningún evento coincide</translation>
    </message>
    <message>
        <source>Clear the filters with Esc to see all events.</source>
        <translation>Quitar los filtros con Esc para ver todos los eventos.</translation>
    </message>
    <message>
        <source>Leaders, events and what people did on a timeline</source>
        <translation>Líderes, eventos y acciones de personas en una línea de tiempo</translation>
    </message>
    <message>
        <source>The table shows only events of the time range selected above.</source>
        <translation>La tabla muestra solo los eventos del intervalo seleccionado arriba.</translation>
    </message>
    <message>
        <source>Only %1 to %2: show all</source>
        <translation>Solo de %1 a %2: ver todo</translation>
    </message>
    <message>
        <source>No events since this node started.</source>
        <translation>Sin eventos desde que arrancó este nodo.</translation>
    </message>
</context>
<context>
    <name>muster::views::HeatGrid</name>
    <message>
        <source>Nodes as a grid, worst first</source>
        <translation>Nodos como rejilla, los peores primero</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %n node(s)</source>
        <comment>● OK: 27 nodes</comment>
        <translation>
            <numerusform>%1 %2: %n nodo</numerusform>
            <numerusform>%1 %2: %n nodos</numerusform>
        </translation>
    </message>
    <message>
        <source>It leads.</source>
        <translation>Lidera.</translation>
    </message>
</context>
<context>
    <name>muster::views::HistoryPanel</name>
    <message>
        <source>Show all</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <source>Show the whole time range that the node keeps (0)</source>
        <translation>Mostrar todo el tiempo que conserva el nodo (0)</translation>
    </message>
    <message>
        <source>Charts of the selected node</source>
        <translation>Gráficos del nodo seleccionado</translation>
    </message>
    <message>
        <source>No history of %1</source>
        <translation>%1 sin historia</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>Consultando %1</translation>
    </message>
    <message>
        <source>No history of %1 yet</source>
        <translation>%1 aún sin historia</translation>
    </message>
    <message>
        <source>It has not measured anything yet: it takes a sample every few seconds.</source>
        <translation>Aún no ha medido nada: mira cada pocos segundos.</translation>
    </message>
    <message>
        <source>What %1 measured of itself in the last %2; it keeps an hour, until it restarts.</source>
        <translation>Lo que %1 midió de sí mismo en un lapso de %2; conserva una hora, hasta que se reinicie.</translation>
    </message>
    <message>
        <source>These values are old: %1</source>
        <translation>Estos valores son antiguos: %1</translation>
    </message>
    <message>
        <source>Loading the last hour of measurements…</source>
        <translation>Cargando las mediciones de la última hora…</translation>
    </message>
</context>
<context>
    <name>muster::views::HostPanel</name>
    <message>
        <source>Copy the command</source>
        <translation>Copiar la orden</translation>
    </message>
    <message>
        <source>Copy the command for the time daemon</source>
        <translation>Copiar la orden para el servicio de hora</translation>
    </message>
    <message>
        <source>This node has not reported on its host.</source>
        <translation>Este nodo no ha comunicado nada de su host.</translation>
    </message>
    <message>
        <source>Copy all commands</source>
        <translation>Copiar las órdenes</translation>
    </message>
    <message>
        <source>The command is in the clipboard. Run it on that host.</source>
        <translation>La orden está en el portapapeles. Ejecutarla en ese host.</translation>
    </message>
    <message>
        <source>The commands are in the clipboard. Run them on that host.</source>
        <translation>Las órdenes están en el portapapeles. Ejecutarlas en ese host.</translation>
    </message>
    <message>
        <source>Limits of the host</source>
        <translation>Límites del host</translation>
    </message>
    <message>
        <source>Clock: %1.</source>
        <comment>how far off</comment>
        <translation>Reloj: %1.</translation>
    </message>
    <message>
        <source>Time daemon: %1.</source>
        <translation>Servicio de hora: %1.</translation>
    </message>
    <message>
        <source>Copy the command for %1</source>
        <translation>Copiar la orden para %1</translation>
    </message>
</context>
<context>
    <name>muster::views::LeaderPage</name>
    <message>
        <source>The leader is the one node that does the scheduled work. It holds a lease of a few seconds in the database and renews it all the time; a new leader takes over, with a higher term, only when that lease has run out. So there are never two at once.</source>
        <translation>El líder es el único nodo que hace las tareas programadas. Tiene en la base de datos una concesión de pocos segundos y la renueva continuamente; un nuevo líder toma el relevo, con un mandato mayor, solo cuando esa concesión ha vencido. Así nunca hay dos a la vez.</translation>
    </message>
    <message>
        <source>Who led when</source>
        <translation>Quién lideró y cuándo</translation>
    </message>
    <message>
        <source>Who led when, newest first</source>
        <translation>Quién lideró y cuándo, lo más reciente primero</translation>
    </message>
    <message>
        <source>Nobody leads</source>
        <translation>Nadie lidera</translation>
    </message>
    <message>
        <source>The last term was %1. No scheduled work is done until a node takes the lease: that needs a live node that reaches the database.</source>
        <translation>El último mandato fue %1. No se hace ninguna tarea programada hasta que un nodo tome la concesión: para ello hace falta un nodo vivo que llegue a la base de datos.</translation>
    </message>
    <message>
        <source>No node has held the lease yet. That needs a live node that reaches the database.</source>
        <translation>Ningún nodo ha tenido aún la concesión. Para ello hace falta un nodo vivo que llegue a la base de datos.</translation>
    </message>
    <message>
        <source>%1 leads, but is down</source>
        <translation>%1 lidera, pero está caído</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 lidera</translation>
    </message>
    <message>
        <source>Term %1. Another node takes over when its lease has run out.</source>
        <translation>Mandato %1. Otro nodo tomará el relevo cuando venza su concesión.</translation>
    </message>
    <message>
        <source>Term %1.</source>
        <translation>Mandato %1.</translation>
    </message>
    <message>
        <source>%1 Since %2 (%3), because: %4.</source>
        <comment>term sentence, time, duration, reason</comment>
        <translation>%1 Desde %2 (%3), motivo: %4.</translation>
    </message>
    <message>
        <source>There is no other live node that could lead.</source>
        <translation>No hay ningún otro nodo vivo que pueda liderar.</translation>
    </message>
    <message>
        <source>%1 leads because an operator asked for it, until it fails.</source>
        <translation>%1 lidera porque lo pidió un operador, hasta que falle.</translation>
    </message>
    <message>
        <source>%1 was asked to lead; the transfer is under way.</source>
        <translation>Se ha pedido a %1 que lidere: en camino.</translation>
    </message>
    <message>
        <source>%1 was asked to lead and did not take the lease. It is asked again later.</source>
        <translation>Se pidió a %1 que liderara y no tomó la concesión. Se le volverá a pedir más tarde.</translation>
    </message>
    <message>
        <source>%1 was asked to lead but cannot lead now.</source>
        <translation>Se pidió a %1 que liderara y ahora no puede.</translation>
    </message>
    <message>
        <source>Transfer leadership…</source>
        <translation>Transferir el liderazgo…</translation>
    </message>
    <message>
        <source>Clear preference…</source>
        <translation>Quitar la preferencia…</translation>
    </message>
</context>
<context>
    <name>muster::views::LogPanes</name>
    <message>
        <source>Select a line to see all its fields.</source>
        <translation>Seleccionar una línea para ver todos sus campos.</translation>
    </message>
    <message>
        <source>Fields of the selected line</source>
        <translation>Campos de la línea seleccionada</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
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
        <translation>Filtrar líneas (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter lines</source>
        <translation>Filtrar líneas</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>E&amp;xpresión regular</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Todo nivel</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>Info o peor</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>Alerta o peor</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Solo errores</translation>
    </message>
    <message>
        <source>Lines of which node</source>
        <translation>Líneas de qué nodo</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Todos los nodos</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Seguir</translation>
    </message>
    <message>
        <source>Keep the newest line visible. Scrolling up ends this.</source>
        <translation>Mantener visible la línea más reciente, hasta desplazarse hacia arriba.</translation>
    </message>
    <message>
        <source>Time, such as 13:05 or 2026-11-25 13:05:00</source>
        <translation>Hora, por ejemplo 13:05 o 2026-11-25 13:05:00</translation>
    </message>
    <message>
        <source>Go to a time</source>
        <translation>Ir a una hora</translation>
    </message>
    <message>
        <source>&amp;Go to time</source>
        <translation>&amp;Ir a la hora</translation>
    </message>
    <message>
        <source>&amp;Older lines</source>
        <translation>A&amp;nteriores</translation>
    </message>
    <message>
        <source>&amp;Debug for 15 min…</source>
        <translation>&amp;Debug 15 min…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Write the lines that are shown to a file</source>
        <translation>Escribir en un archivo las líneas mostradas</translation>
    </message>
    <message>
        <source>Log lines, newest last</source>
        <translation>Líneas de registro, las más recientes al final</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>%1 The lines are still those of the previous filter.</source>
        <translation>%1 Las líneas son aún las del filtro anterior.</translation>
    </message>
    <message>
        <source>No lines from %1.</source>
        <translation>Sin líneas de %1.</translation>
    </message>
    <message>
        <source>Lines of %1 are missing: their files were deleted meanwhile.</source>
        <translation>Faltan líneas de %1: entretanto se han borrado sus archivos.</translation>
    </message>
    <message>
        <source>All lines that the nodes keep are loaded.</source>
        <translation>Aquí están todas las líneas que conservan los nodos.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s)</source>
        <comment>shown of all</comment>
        <translation>
            <numerusform>%1 de %n línea</numerusform>
            <numerusform>%1 de %n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Filtering: %1 %</source>
        <translation>Filtrando: %1 %</translation>
    </message>
    <message>
        <source>%1 · reading older lines …</source>
        <translation>%1 · leyendo líneas anteriores …</translation>
    </message>
    <message>
        <source>%1 · the logs cannot be read now: %2</source>
        <translation>%1 · ahora no se pueden leer los registros: %2</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Buscando …</translation>
    </message>
    <message>
        <source>The lines are being searched, newest first.</source>
        <translation>Se busca en las líneas, las más recientes primero.</translation>
    </message>
    <message>
        <source>No line matches</source>
        <translation>Sin coincidencias</translation>
    </message>
    <message>
        <source>Clear the filters with Esc to see all lines, or read older ones.</source>
        <translation>Quitar los filtros con Esc para ver todas las líneas o leer otras anteriores.</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>The logs cannot be read</source>
        <translation>Registros ilegibles</translation>
    </message>
    <message>
        <source>No log lines</source>
        <translation>Sin registros</translation>
    </message>
    <message>
        <source>No node that answers has any.</source>
        <translation>Ningún nodo que responde los tiene.</translation>
    </message>
    <message>
        <source>Reading the logs</source>
        <translation>Leyendo registros</translation>
    </message>
    <message>
        <source>All nodes are asked for their lines.</source>
        <translation>Se piden los suyos a todos los nodos.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time. Enter 13:05, or 2026-11-25 13:05:00.</source>
        <translation>«%1» no es una hora. Escribir 13:05 o 2026-11-25 13:05:00.</translation>
    </message>
    <message>
        <source>The oldest line that the nodes keep is newer than that.</source>
        <translation>La línea más antigua que conservan los nodos es posterior.</translation>
    </message>
    <message numerus="yes">
        <source>More than %n line(s) are too much for the clipboard. Save them to a file.</source>
        <translation>
            <numerusform>Más de %n línea es demasiado para el portapapeles. Guardarlas en un archivo.</numerusform>
            <numerusform>Más de %n líneas son demasiadas para el portapapeles. Guardarlas en un archivo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied.</source>
        <translation>
            <numerusform>%n línea copiada.</numerusform>
            <numerusform>%n líneas copiadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the lines that are shown</source>
        <translation>Guardar las líneas mostradas</translation>
    </message>
    <message>
        <source>Logs (*.log)</source>
        <translation>Registros (*.log)</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) saved to %1.</source>
        <translation>
            <numerusform>%n línea guardada en %1.</numerusform>
            <numerusform>%n líneas guardadas en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>Minimum level</source>
        <translation>Nivel mínimo</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n oldest line(s) dropped: limit reached</source>
        <translation>
            <numerusform>%1 · %n línea más antigua descartada: límite alcanzado</numerusform>
            <numerusform>%1 · %n líneas más antiguas descartadas: límite alcanzado</numerusform>
        </translation>
    </message>
    <message>
        <source>No node is connected: these are the last known lines.</source>
        <translation>Ningún nodo está conectado: estas son las últimas líneas conocidas.</translation>
    </message>
    <message>
        <source>No log lines are known</source>
        <translation>No se conoce ninguna línea de registro</translation>
    </message>
    <message>
        <source>No node is connected, so none can be asked.</source>
        <translation>Ningún nodo está conectado, así que no se puede preguntar a ninguno.</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeBar</name>
    <message>
        <source>Filter nodes (Ctrl+F)</source>
        <translation>Filtrar nodos (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter nodes</source>
        <translation>Filtrar nodos</translation>
    </message>
    <message>
        <source>Nodes with which reason</source>
        <translation>Nodos con qué motivo</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>Todo motivo</translation>
    </message>
    <message>
        <source>Only &amp;deviating</source>
        <translation>Solo &amp;anómalos</translation>
    </message>
    <message>
        <source>Hide the nodes that are plainly OK</source>
        <translation>Ocultar los nodos que están OK sin más</translation>
    </message>
    <message>
        <source>Auto</source>
        <comment>choose the view by the number of nodes</comment>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Cards up to %1 nodes, a table up to %2, a grid for more</source>
        <translation>Tarjetas hasta %1 nodos, tabla hasta %2, rejilla para más</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Tarjetas</translation>
    </message>
    <message>
        <source>A card for each node</source>
        <translation>Una tarjeta por nodo</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>A row for each node</source>
        <translation>Una fila por nodo</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Rejilla</translation>
    </message>
    <message>
        <source>A cell for each node, the worst first</source>
        <translation>Una celda por nodo, los peores primero</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeCardDelegate</name>
    <message>
        <source>Leader</source>
        <translation>Líder</translation>
    </message>
    <message>
        <source>Version %1 · config: %2</source>
        <translation>Versión %1 · config.: %2</translation>
    </message>
    <message>
        <source>Last known state</source>
        <translation>Último estado conocido</translation>
    </message>
    <message>
        <source>Seen by %1 · heard %2</source>
        <translation>Visto por %1 · señal %2</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeCards</name>
    <message>
        <source>Nodes as cards</source>
        <translation>Nodos como tarjetas</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeDetail</name>
    <message>
        <source>Details of the selected node</source>
        <translation>Detalles del nodo seleccionado</translation>
    </message>
    <message>
        <source>Reload configuration on this node…</source>
        <translation>Recargar la configuración de este nodo…</translation>
    </message>
    <message>
        <source>Select a node to see its details.</source>
        <translation>Seleccionar un nodo para verlo todo sobre él.</translation>
    </message>
    <message>
        <source>Liveness</source>
        <translation>Presencia</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Ciclo de vida</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Visto por</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Última señal</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Running config</source>
        <translation>Config. en uso</translation>
    </message>
    <message>
        <source>Config on disk</source>
        <translation>Config. en disco</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>HTTP address</source>
        <translation>Dirección HTTP</translation>
    </message>
    <message>
        <source>Gossip address</source>
        <translation>Dirección gossip</translation>
    </message>
    <message>
        <source>This node is no longer part of the cluster.</source>
        <translation>Este nodo ya no forma parte del clúster.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>node name, status</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n peer(s)</source>
        <translation>
            <numerusform>%1 de %n</numerusform>
            <numerusform>%1 de los otros %n</numerusform>
        </translation>
    </message>
    <message>
        <source>no peers</source>
        <translation>ningún otro</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>líder</translation>
    </message>
    <message>
        <source>member</source>
        <translation>miembro</translation>
    </message>
    <message>
        <source>node id %1</source>
        <translation>ID de nodo %1</translation>
    </message>
    <message>
        <source>%1 is down. It reads its configuration when it is started again.</source>
        <translation>%1 está caído. Leerá su configuración cuando vuelva a arrancar.</translation>
    </message>
    <message>
        <source>%1 has left the cluster. It reads its configuration when it is started again.</source>
        <translation>%1 se ha retirado del clúster. Leerá su configuración cuando vuelva a arrancar.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nodo</translation>
    </message>
    <message>
        <source>The node and what is wrong with it</source>
        <translation>El nodo y lo que le pasa</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>The clock and the limits of its host</source>
        <translation>El reloj y los límites de su host</translation>
    </message>
    <message>
        <source>The log lines of this node</source>
        <translation>Las líneas de registro de este nodo</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>What the node measured of itself in the last hour</source>
        <translation>Lo que el nodo midió de sí mismo en la última hora</translation>
    </message>
    <message>
        <source>Show &amp;logs</source>
        <translation>Ver &amp;registros</translation>
    </message>
    <message>
        <source>Last known: %1</source>
        <translation>Último estado conocido: %1</translation>
    </message>
</context>
<context>
    <name>muster::views::NodeTable</name>
    <message>
        <source>Nodes as a table</source>
        <translation>Nodos como tabla</translation>
    </message>
</context>
<context>
    <name>muster::views::NodesPage</name>
    <message>
        <source>No nodes</source>
        <translation>Sin nodos</translation>
    </message>
    <message>
        <source>No node deviates</source>
        <translation>Ningún nodo anómalo</translation>
    </message>
    <message>
        <source>All nodes are plainly OK.</source>
        <translation>Todos los nodos están OK sin más.</translation>
    </message>
    <message>
        <source>No node matches</source>
        <translation>Ningún nodo coincide</translation>
    </message>
    <message>
        <source>Clear the filter with Esc to see all nodes.</source>
        <translation>Quitar el filtro con Esc para ver todos los nodos.</translation>
    </message>
    <message>
        <source>The cluster has not reported any node yet.</source>
        <translation>El clúster aún no ha comunicado ningún nodo.</translation>
    </message>
</context>
<context>
    <name>muster::views::OverviewPage</name>
    <message>
        <source>Newest events</source>
        <translation>Últimos eventos</translation>
    </message>
    <message>
        <source>Nodes, worst first</source>
        <translation>Nodos, los peores primero</translation>
    </message>
    <message>
        <source>Nothing. All nodes are alive and agree.</source>
        <translation>Nada. Todos los nodos están vivos y coinciden.</translation>
    </message>
    <message>
        <source>Nothing, when the cluster was last heard from.</source>
        <translation>Nada, cuando se supo del clúster por última vez.</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Qué atender</translation>
    </message>
    <message>
        <source>The answering node does not know.</source>
        <translation>El nodo que responde no lo sabe.</translation>
    </message>
</context>
<context>
    <name>muster::views::ReachabilityPage</name>
    <message>
        <source>Who sees whom: a row for each node that sees, a column for each that is seen</source>
        <translation>Quién ve a quién: una fila por cada nodo que ve, una columna por cada nodo visto</translation>
    </message>
    <message>
        <source>There is one node only, so there is nobody to reach. Start a second one with the same cluster name and database, and this page shows how each of them reaches the other.</source>
        <translation>Solo hay un nodo, así que no hay a quién alcanzar. Iniciar un segundo con el mismo nombre de clúster y la misma base de datos, y esta página mostrará cómo se alcanzan uno a otro.</translation>
    </message>
    <message>
        <source>The answering node does not report who reaches whom: it runs an older version, or is not clustered (ClusterSettings.Enable).</source>
        <translation>El nodo que responde no comunica quién alcanza a quién: ejecuta una versión anterior o no está en clúster (ClusterSettings.Enable).</translation>
    </message>
    <message>
        <source>A row is what that node measured itself: read “row sees column”. Columns have the numbers of the rows.</source>
        <translation>Una fila es lo que midió ese mismo nodo: se lee «la fila ve a la columna». Las columnas llevan los números de las filas.</translation>
    </message>
    <message>
        <source>A row is what that node measured itself: read “row sees column”. The time is the round trip.</source>
        <translation>Una fila es lo que midió ese mismo nodo: se lee «la fila ve a la columna». El tiempo es el de ida y vuelta.</translation>
    </message>
    <message>
        <source>Nobody to reach</source>
        <translation>Nadie a quien alcanzar</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>Sin informar</translation>
    </message>
    <message numerus="yes">
        <source>And %n more; the matrix shows all of them.</source>
        <translation>
            <numerusform>Y %n más; la matriz los muestra todos.</numerusform>
            <numerusform>Y %n más; la matriz los muestra todos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a cell to see its details.</source>
        <translation>Elegir una celda para leer lo que dice.</translation>
    </message>
</context>
<context>
    <name>muster::views::ReasonList</name>
    <message>
        <source>Reload…</source>
        <translation>Recargar…</translation>
    </message>
    <message>
        <source>Reload the configuration of %1</source>
        <translation>Recargar la configuración de %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Compare the configurations</source>
        <translation>Comparar las configuraciones</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
    <message>
        <source>Since %1 (%2).</source>
        <translation>Desde %1 (%2).</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>Claves: %1</translation>
    </message>
</context>
<context>
    <name>muster::views::TimelineView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody leads</source>
        <translation>nadie lidera</translation>
    </message>
    <message>
        <source>%1, term %2</source>
        <comment>leader</comment>
        <translation>%1, mandato %2</translation>
    </message>
    <message>
        <source>Nothing is known of leaders.</source>
        <translation>No se sabe nada de los líderes.</translation>
    </message>
</context>
<context>
    <name>muster::views::TopologyView</name>
    <message>
        <source>Cluster topology: balancer, nodes, databases</source>
        <translation>Topología del clúster: balanceador, nodos, bases de datos</translation>
    </message>
</context>
<context>
    <name>muster::views::VerdictStrip</name>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Clúster</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>Discrepancia</translation>
    </message>
    <message>
        <source>Changes and leader</source>
        <translation>Cambios y líder</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>caption of a cell, its word</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Leader: %1, %2</source>
        <comment>name or &quot;No leader&quot;, sentence</comment>
        <translation>Líder: %1, %2</translation>
    </message>
    <message>
        <source>Fault tolerance</source>
        <translation>Tolerancia a fallos</translation>
    </message>
    <message>
        <source>Data freshness</source>
        <translation>Actualidad de datos</translation>
    </message>
</context>
<context>
    <name>muster::models::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Time in UTC</source>
        <translation>Hora en UTC</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Petición</translation>
    </message>
    <message>
        <source>Recorded outcome</source>
        <translation>Resultado anotado</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>Id. de usuario</translation>
    </message>
    <message>
        <source>Session id</source>
        <translation>Id. de sesión</translation>
    </message>
    <message>
        <source>Audit id</source>
        <translation>Id. de auditoría</translation>
    </message>
</context>
<context>
    <name>muster::shell::AuditLoader</name>
    <message>
        <source>There is no account &quot;%1&quot;. Choose another person.</source>
        <translation>No existe la cuenta «%1». Elegir otra persona.</translation>
    </message>
    <message>
        <source>The node that answers cannot list audits: its version is too old. Update it.</source>
        <translation>El nodo que responde no puede listar auditorías: su versión es demasiado antigua. Hay que actualizarlo.</translation>
    </message>
    <message>
        <source>Only administrators may read the audit: it needs the role system_admin.</source>
        <translation>Solo los administradores pueden leer la auditoría: requiere el rol system_admin.</translation>
    </message>
    <message>
        <source>The node did not answer in time.</source>
        <translation>El nodo no respondió a tiempo.</translation>
    </message>
</context>
<context>
    <name>muster::views::AuditBar</name>
    <message>
        <source>The time range ends before it begins.</source>
        <translation>El intervalo termina antes de empezar.</translation>
    </message>
    <message>
        <source>Filter entries (Ctrl+F)</source>
        <translation>Filtrar entradas (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter entries</source>
        <translation>Filtrar entradas</translation>
    </message>
    <message>
        <source>Whose actions</source>
        <translation>Acciones de quién</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todas las personas</translation>
    </message>
    <message>
        <source>Kind of action</source>
        <translation>Tipo de acción</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Todas las acciones</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Todo resultado</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Refused or failed</source>
        <translation>Rechazado o fallido</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Intervalo de tiempo</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Todo el tiempo</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Última semana</translation>
    </message>
    <message>
        <source>Custom range</source>
        <translation>Intervalo propio</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>D&amp;esde</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>Has&amp;ta</translation>
    </message>
</context>
<context>
    <name>muster::views::AuditPage</name>
    <message>
        <source>Who did what, newest first</source>
        <translation>Quién hizo qué, lo más reciente primero</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Show or hide &amp;details</source>
        <translation>Mostrar u ocultar &amp;detalles</translation>
    </message>
    <message>
        <source>Copy as c&amp;ommand line</source>
        <translation>Copiar como línea de ó&amp;rdenes</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Stale: without a connection nothing newer is listed.</source>
        <translation>Desactualizado: sin conexión no se lista nada más reciente.</translation>
    </message>
    <message>
        <source>The list is not up to date. %1</source>
        <translation>La lista no está al día. %1</translation>
    </message>
    <message>
        <source>The audit cannot be read</source>
        <translation>No se puede leer la auditoría</translation>
    </message>
    <message>
        <source>There is no live connection to the cluster.</source>
        <translation>No hay conexión activa con el clúster.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Reading the audit</source>
        <translation>Leyendo la auditoría</translation>
    </message>
    <message>
        <source>A node is asked who did what.</source>
        <translation>Se pregunta a un nodo quién hizo qué.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Buscando…</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) searched, the newest first.</source>
        <translation>
            <numerusform>%n entrada revisada, la más reciente primero.</numerusform>
            <numerusform>%n entradas revisadas, las más recientes primero.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Aún no hay nada anotado</translation>
    </message>
    <message>
        <source>Changes by administrators, log-ins and refused requests will be listed here.</source>
        <translation>Aquí se listarán los cambios de los administradores, los accesos y las peticiones rechazadas.</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Ninguna entrada coincide</translation>
    </message>
    <message>
        <source>Clear the filter with Esc to see all entries.</source>
        <translation>Quitar el filtro con Esc para ver todas las entradas.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies)</source>
        <comment>shown of all that are read</comment>
        <translation>
            <numerusform>%1 de %n entrada</numerusform>
            <numerusform>%1 de %n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · choose a time range to see older ones</source>
        <comment>number of entries</comment>
        <translation>%1 · elegir un intervalo para ver las anteriores</translation>
    </message>
    <message>
        <source>%1 · reading older ones …</source>
        <comment>number of entries</comment>
        <translation>%1 · leyendo anteriores…</translation>
    </message>
    <message>
        <source>%1 · scroll down for older ones</source>
        <comment>number of entries</comment>
        <translation>%1 · desplazarse hacia abajo para ver las anteriores</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) copied.</source>
        <translation>
            <numerusform>%n entrada copiada.</numerusform>
            <numerusform>%n entradas copiadas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::views::AuditPanes</name>
    <message>
        <source>Details of the selected entry</source>
        <translation>Detalles de la entrada elegida</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>muster::models::Outage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Port refused, so no process runs there: %1. Start the service there.</source>
        <translation>Puerto rechazado, así que allí no hay ningún proceso: %1. Iniciar allí el servicio.</translation>
    </message>
    <message>
        <source>Port open, but silent, so the process hangs: %1. Kill it first: while it lives, a new one cannot start.</source>
        <translation>Puerto abierto, pero mudo, así que el proceso está colgado: %1. Terminarlo primero: mientras viva, no puede iniciarse otro.</translation>
    </message>
    <message>
        <source>No answer at all: %1. The host or the network is down, or a firewall is in between. Check whether this computer has a network.</source>
        <translation>Ninguna respuesta: %1. El equipo o la red no funcionan, o hay un cortafuegos en medio. Comprobar si este ordenador tiene red.</translation>
    </message>
    <message>
        <source>Name without an address: %1. Check the name service and the spelling.</source>
        <translation>Nombre sin dirección: %1. Comprobar el servicio de nombres y la ortografía.</translation>
    </message>
    <message>
        <source>Something answers that is of no use: %1. %2</source>
        <comment>addresses, sentence</comment>
        <translation>Algo responde que no sirve: %1. %2</translation>
    </message>
    <message>
        <source>No node answers for %1</source>
        <comment>a duration</comment>
        <translation>Ningún nodo responde desde hace %1</translation>
    </message>
    <message>
        <source>No node answers</source>
        <translation>Ningún nodo responde</translation>
    </message>
</context>
<context>
    <name>muster::models::Reload</name>
    <message numerus="yes">
        <source>Afterwards %1 differs from %n other(s)</source>
        <translation>
            <numerusform>Después, %1 difiere de %n otro</numerusform>
            <numerusform>Después, %1 difiere de otros %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Afterwards %1 differ from others</source>
        <comment>names of nodes</comment>
        <translation>Después, %1 difieren de otros</translation>
    </message>
    <message>
        <source>%1: the verdict stays MISMATCH.</source>
        <comment>what happens</comment>
        <translation>%1: el veredicto sigue en DISCREPANCIA.</translation>
    </message>
    <message>
        <source>%1: a mismatch as well.</source>
        <comment>what happens</comment>
        <translation>%1: además, una discrepancia.</translation>
    </message>
    <message>
        <source>%1: the verdict becomes MISMATCH.</source>
        <comment>what happens</comment>
        <translation>%1: el veredicto pasa a DISCREPANCIA.</translation>
    </message>
    <message>
        <source>Better reload all nodes: the files agree, and then all run the new value.</source>
        <translation>Mejor recargar todos los nodos: los archivos coinciden y así todos usan el valor nuevo.</translation>
    </message>
    <message>
        <source>To have the new value everywhere, write it into the files of the others too, then reload all nodes.</source>
        <translation>Para tener el valor nuevo en todas partes, escribirlo también en los archivos de los demás y recargar todos los nodos.</translation>
    </message>
    <message>
        <source>To keep the old value, put the file on %1 back instead.</source>
        <translation>Para conservar el valor anterior, restaurar en su lugar el archivo en %1.</translation>
    </message>
</context>
<context>
    <name>muster::views::OutageBanner</name>
    <message>
        <source>Try again now</source>
        <translation>Reintentar ahora</translation>
    </message>
</context>
<context>
    <name>muster::models::AdviceModel</name>
    <message>
        <source>It counts after a restart of the server.</source>
        <translation>Vale tras reiniciar el servidor.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recomendado</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>muster::models::DatabaseWords</name>
    <message>
        <source>%1 (timeline %2)</source>
        <comment>server</comment>
        <translation>%1 (línea temporal %2)</translation>
    </message>
    <message>
        <source>%2 is written to by %1.</source>
        <comment>nodes, server</comment>
        <translation>En %2 escriben: %1.</translation>
    </message>
    <message>
        <source>Each write makes them drift apart: stop the nodes of one side now.</source>
        <translation>Cada escritura las separa más: detenga ya los nodos de un lado.</translation>
    </message>
    <message>
        <source>Two databases are written to</source>
        <translation>Se escribe en dos bases de datos</translation>
    </message>
    <message>
        <source>Another database than that of the other nodes is used by %1.</source>
        <comment>nodes</comment>
        <translation>Usa otra base de datos que los demás nodos: %1.</translation>
    </message>
    <message>
        <source>A second server takes writes</source>
        <translation>Un segundo servidor acepta escrituras</translation>
    </message>
    <message>
        <source>%1 at %2 is named as a replica, but is no standby. Nothing may write to it while the primary is in use.</source>
        <translation>%1 en %2 figura como réplica, pero no está en espera. Nada debe escribir en él mientras se use el primario.</translation>
    </message>
    <message>
        <source>There is no replica that could take over. SqlSettings.DataSourceReplicas names none.</source>
        <translation>No hay ninguna réplica que pueda relevarlo. SqlSettings.DataSourceReplicas no nombra ninguna.</translation>
    </message>
    <message>
        <source>No replica could take over now; below is why.</source>
        <translation>Ninguna réplica podría relevarlo ahora; abajo se dice por qué.</translation>
    </message>
    <message numerus="yes">
        <source>%n replica(s) could take over.</source>
        <translation>
            <numerusform>%n réplica podría relevarlo.</numerusform>
            <numerusform>%n réplicas podrían relevarlo.</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds %1, and %2 in its log that are not merged yet. A file has no replicas: if its disk is lost, only a backup helps.</source>
        <translation>Contiene %1, y %2 en su registro aún sin fusionar. Un archivo no tiene réplicas: si se pierde su disco, solo ayuda una copia de seguridad.</translation>
    </message>
    <message>
        <source>The database is one SQLite file</source>
        <translation>La base de datos es un archivo SQLite</translation>
    </message>
    <message>
        <source>The database is one SQLite file: %1</source>
        <translation>La base de datos es un archivo SQLite: %1</translation>
    </message>
    <message>
        <source>The primary has not been looked at yet</source>
        <translation>Aún no se ha consultado el primario</translation>
    </message>
    <message>
        <source>The primary does not answer</source>
        <translation>El primario no responde</translation>
    </message>
    <message>
        <source>Nothing can be written, and nobody can log in.</source>
        <translation>No se puede escribir nada y nadie puede iniciar sesión.</translation>
    </message>
    <message>
        <source>The primary takes no writes</source>
        <translation>El primario no acepta escrituras</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The primary answers and takes writes.</source>
        <translation>El primario responde y acepta escrituras.</translation>
    </message>
    <message>
        <source>All nodes write to one database</source>
        <translation>Todos los nodos escriben en una base de datos</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>how much a replica is behind</comment>
        <translation>nada</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>bytes, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>could take over</comment>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Última respuesta</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
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
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Write-ahead log</source>
        <translation>Registro WAL</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea temporal</translation>
    </message>
    <message>
        <source>Takes writes</source>
        <translation>Acepta escrituras</translation>
    </message>
    <message>
        <source>no, it is a standby</source>
        <translation>no, está en espera</translation>
    </message>
    <message>
        <source>no, it is read-only</source>
        <translation>no, es de solo lectura</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used, possible</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Streams from</source>
        <translation>Recibe de</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>Sin recibir</translation>
    </message>
    <message>
        <source>Not replayed</source>
        <translation>Sin aplicar</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <comment>replica, address, state</comment>
        <translation>%1 en %2: %3</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>no se indica</translation>
    </message>
    <message>
        <source>Streams to</source>
        <translation>Envía a</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Oculto</translation>
    </message>
    <message>
        <source>Streams are only told to users with the right pg_monitor.</source>
        <translation>Los flujos solo se muestran a usuarios con el derecho pg_monitor.</translation>
    </message>
</context>
<context>
    <name>muster::models::ServerModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>used, possible</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Behind, last 10 min</source>
        <translation>Atraso, 10 min</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea temporal</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Could take over</source>
        <translation>Podría relevar</translation>
    </message>
</context>
<context>
    <name>muster::models::WriterModel</name>
    <message>
        <source>Node</source>
        <translation>Nodo</translation>
    </message>
    <message>
        <source>Writes to</source>
        <translation>Escribe en</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea temporal</translation>
    </message>
</context>
<context>
    <name>muster::shell::DatabaseLoader</name>
    <message>
        <source>The node that answers cannot tell: its version is too old. Update it.</source>
        <translation>El nodo que responde no puede decirlo: su versión es demasiado antigua. Actualícelo.</translation>
    </message>
    <message>
        <source>Only administrators may see the databases: it needs the role system_admin.</source>
        <translation>Solo los administradores pueden ver las bases de datos: se necesita el rol system_admin.</translation>
    </message>
</context>
<context>
    <name>muster::views::DatabasesPage</name>
    <message>
        <source>The servers of the database</source>
        <translation>Los servidores de la base de datos</translation>
    </message>
    <message>
        <source>Asking for the databases…</source>
        <translation>Consultando las bases de datos…</translation>
    </message>
    <message>
        <source>The node that answers tells how each server is.</source>
        <translation>El nodo que responde indica cómo está cada servidor.</translation>
    </message>
    <message>
        <source>The databases are not known</source>
        <translation>No se conocen las bases de datos</translation>
    </message>
    <message>
        <source>The settings of the servers have not been read yet.</source>
        <translation>Aún no se han leído los ajustes de los servidores.</translation>
    </message>
    <message>
        <source>The database is a file, which has no settings to advise on.</source>
        <translation>La base de datos es un archivo, sin ajustes que recomendar.</translation>
    </message>
    <message>
        <source>Not known: the settings of %1, which did not answer.</source>
        <translation>No se conocen los ajustes de %1: no respondió.</translation>
    </message>
    <message>
        <source>All settings that Muster looks at are as recommended.</source>
        <translation>Todos los ajustes que Muster revisa son los recomendados.</translation>
    </message>
</context>
<context>
    <name>muster::views::ServerDetail</name>
    <message>
        <source>The selected server</source>
        <translation>El servidor seleccionado</translation>
    </message>
    <message>
        <source>Details of the selected server</source>
        <translation>Detalles del servidor seleccionado</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>The selected server, and who writes where</source>
        <translation>El servidor seleccionado y quién escribe dónde</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings of the servers that should change</source>
        <translation>Ajustes de los servidores que deberían cambiar</translation>
    </message>
    <message>
        <source>Who writes where</source>
        <translation>Quién escribe dónde</translation>
    </message>
    <message>
        <source>Settings that should change</source>
        <translation>Ajustes que deberían cambiar</translation>
    </message>
    <message>
        <source>&amp;Copy statements</source>
        <translation>&amp;Copiar sentencias</translation>
    </message>
    <message>
        <source>The statements of PostgreSQL that follow all advice on the selected server</source>
        <translation>Las sentencias de PostgreSQL que siguen todos los consejos para el servidor seleccionado</translation>
    </message>
    <message>
        <source>Statements for %1 copied.</source>
        <translation>Sentencias para %1 copiadas.</translation>
    </message>
    <message>
        <source>No server is selected</source>
        <translation>Ningún servidor seleccionado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>server, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It cannot take over. %1</source>
        <comment>why</comment>
        <translation>No puede relevarlo. %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It counts after a restart of the server.</source>
        <translation>Vale tras reiniciar el servidor.</translation>
    </message>
</context>
</TS>
