package import Site
