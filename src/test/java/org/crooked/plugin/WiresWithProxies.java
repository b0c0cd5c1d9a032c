package org.crooked.plugin;

import org.springframework.context.annotation.Configuration;

/** Asks for a class proxy, as a configuration does that says nothing. */
@Configuration
class WiresWithProxies {}
