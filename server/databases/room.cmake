# What is to be thought of the servers of a database: how far they are behind, how they are, who could take over, settings. Pure.
muster_room(Databases DIR server/databases USES Muster::Protocol)
