import type { ShopWords } from '../shop.ts';

/** Hearts on cakes and stores, and the page that they lead to. */
export const words: ShopWords['favourites'] = {
  title: 'पसंदीदा',
  lede: 'जिन पर आपने दिल दबाया, सबसे नए पहले।',
  heart: (name) => `पसंदीदा: ${name}`,
  added: (name) => `${name} अब आपकी पसंद में है।`,
  removed: (name) => `${name} अब आपकी पसंद में नहीं है।`,
  seeAll: 'सब देखें',
  notKept: (name) => `${name} आपकी पसंद में नहीं जुड़ पाया।`,
  notRemoved: (name) => `${name} आपकी पसंद से नहीं हट पाया।`,
  loading: 'आपकी पसंद आ रही है',
  failed: 'आपकी पसंद नहीं खुल पाई',
  failedHelp: 'वह हमारे पास सुरक्षित है।',
  emptyTitle: 'अभी कुछ पसंदीदा नहीं है',
  empty: 'किसी केक या दुकान का दिल दबाएँ, और उसे यहीं फिर पाएँ। इसके लिए खाता ज़रूरी नहीं।',
  browse: 'केक देखें',
  cakes: 'केक',
  stores: 'दुकानें',
  cakeGone: 'अब नहीं बिकता',
  storeGone: 'अभी खुली नहीं है',
};
