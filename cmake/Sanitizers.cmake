# CHARTER_SANITIZE=address,undefined | thread applies to every target of the build.
if(CHARTER_SANITIZE)
  add_compile_options(-fsanitize=${CHARTER_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${CHARTER_SANITIZE})
  if(CHARTER_SANITIZE MATCHES "undefined")
    add_compile_options(-fno-sanitize-recover=undefined)
  endif()
endif()
