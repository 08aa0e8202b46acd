if(TARGET Muster::Store AND TARGET Muster::Hub AND TARGET Muster::Config)
muster_room(Api DIR server/api USES Muster::Protocol Muster::Config Muster::Hub Muster::Store)
endif()
