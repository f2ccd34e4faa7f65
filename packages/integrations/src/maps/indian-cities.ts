/**
 * India's larger cities and towns, largest first, each `names,state,latitude,longitude`; other names people use follow
 * the first after a bar. Two decimals place a centre within a kilometre. From GeoNames (geonames.org, CC BY 4.0), with
 * today's official names and some small places of the demo towns added.
 */
export const INDIAN_CITIES = `
Mumbai|Bombay,MH,19.07,72.88;Delhi,DL,28.65,77.23;Bengaluru|Bangalore,KA,12.97,77.59;Kolkata|Calcutta,WB,22.56,88.36
Chennai|Madras,TN,13.09,80.28;Ahmedabad,GJ,23.03,72.59;Hyderabad,TS,17.38,78.46;Pune|Poona,MH,18.52,73.86;Surat,GJ,21.20,72.83
Kanpur,UP,26.47,80.35;Jaipur,RJ,26.92,75.79;Navi Mumbai,MH,19.04,73.02;Lucknow,UP,26.84,80.92;Nagpur,MH,21.15,79.08
Indore,MP,22.72,75.83;Patna,BR,25.59,85.14;Bhopal,MP,23.25,77.40;Ludhiana,PB,30.91,75.85;Tirunelveli|Nellai,TN,8.73,77.68
Agra,UP,27.18,78.02;Vadodara|Baroda,GJ,22.30,73.21;Najafgarh,DL,28.61,76.98;Nashik|Nasik,MH,20.00,73.79;Pimpri-Chinchwad,MH,18.62,73.81
Kalyan,MH,19.24,73.14;Thane,MH,19.20,72.96;Meerut,UP,28.98,77.71;Nabarangpur,OD,19.23,82.55;Faridabad,HR,28.41,77.31
Ghaziabad,UP,28.67,77.44;Dombivli,MH,19.22,73.08;Rajkot,GJ,22.29,70.79;Varanasi|Banaras|Benares,UP,25.32,83.01;Amritsar,PB,31.62,74.88
Prayagraj|Allahabad,UP,25.44,81.84;Visakhapatnam|Vizag|Vishakhapatnam,AP,17.68,83.20;Theni,TN,10.01,77.48;Jabalpur,MP,23.17,79.95
Howrah|Haora,WB,22.58,88.32;Chhatrapati Sambhajinagar|Aurangabad,MH,19.88,75.34;Solapur,MH,17.67,75.91;Srinagar,JK,34.09,74.81
Chandigarh,CH,30.74,76.79;Coimbatore,TN,11.01,76.97;Jodhpur,RJ,26.27,73.01;Madurai,TN,9.92,78.12;Guwahati|Gauhati,AS,26.18,91.75
Gwalior,MP,26.23,78.17;Vijayawada,AP,16.51,80.65;Mysuru|Mysore,KA,12.30,76.64;Rohini,DL,28.74,77.07;Ranchi,JH,23.34,85.31
Hubballi|Hubli,KA,15.35,75.13;Narela,DL,28.85,77.09;Jalandhar,PB,31.33,75.58;Thiruvananthapuram|Trivandrum,KL,8.49,76.95
Salem,TN,11.65,78.16;Tiruchirappalli|Trichy,TN,10.82,78.70;Kota,RJ,25.18,75.84;Bhubaneswar,OD,20.27,85.83;Aligarh,UP,27.88,78.07
Bareilly,UP,28.37,79.43;Moradabad,UP,28.84,78.78;Bhiwandi,MH,19.30,73.06;Raipur,CG,21.23,81.63;Gorakhpur,UP,26.77,83.37
Bhilai,CG,21.21,81.43;Jamshedpur,JH,22.80,86.19;Borivli,MH,19.23,72.86;Kochi|Cochin|Ernakulam,KL,9.94,76.26;Amravati,MH,20.93,77.75
Sangli|Sangli-Miraj,MH,16.85,74.56;Cuttack,OD,20.46,85.88;Bikaner,RJ,28.02,73.31;Warangal,TS,18.00,79.58;Bhavnagar,GJ,21.76,72.15
Nanded,MH,19.16,77.31;Rourkela|Raurkela,OD,22.22,84.86;Guntur,AP,16.30,80.46;Dehradun,UK,30.32,78.03;Mira-Bhayandar,MH,19.30,72.85
Durgapur,WB,23.52,87.31;Ajmer,RJ,26.45,74.64;Ulhasnagar,MH,19.22,73.15;Kolhapur,MH,16.70,74.23;Siliguri,WB,26.71,88.43
Bilimora,GJ,20.77,72.96;Karol Bagh,DL,28.65,77.19;Asansol,WB,23.68,86.98;Jamnagar,GJ,22.47,70.07;Saharanpur,UP,29.97,77.55
Kalaburagi|Gulbarga,KA,17.34,76.84;Bhatpara,WB,22.87,88.40;Jammu,JK,32.74,74.87;Kurnool,AP,15.83,78.04;Ujjain,MP,23.18,75.78
Ramgundam,TS,18.80,79.45;Shyamnagar,WB,22.83,88.37;Kozhikode|Calicut,KL,11.25,75.78;Malegaon,MH,20.55,74.53
Davanagere|Davangere,KA,14.47,75.93;Jalgaon,MH,21.00,75.57;Akola,MH,20.71,77.00;Belagavi|Belgaum,KA,15.85,74.50;Gaya,BR,24.80,85.00
Udaipur,RJ,24.59,73.71;Korba,CG,22.35,82.70;Bokaro,JH,23.79,85.96;Mangaluru|Mangalore,KA,12.92,74.86;Jhansi,UP,25.46,78.58
Thoothukudi|Tuticorin,TN,8.77,78.13;Nellore,AP,14.45,79.99;Tiruppur,TN,11.12,77.35;Kollam|Quilon,KL,8.88,76.58;Panihati,WB,22.69,88.37
Ahilyanagar|Ahmednagar,MH,19.09,74.74;Dhule|Dhulia,MH,20.90,74.78;Bhagalpur,BR,25.24,86.97;Punasa,MP,22.24,76.39
Muzaffarnagar,UP,29.47,77.70;Latur,MH,18.40,76.57;Kukatpalli,TS,17.48,78.41;Ambattur,TN,13.10,80.16;Ballari|Bellary,KA,15.14,76.92
Muzaffarpur,BR,26.12,85.39;Kamarhati,WB,22.67,88.37;Mathura,UP,27.50,77.67;Patiala,PB,30.34,76.39;Chandrapur|Chanda,MH,19.95,79.30
Bhilwara,RJ,25.35,74.64;Thrissur|Trichur,KL,10.52,76.22;Berhampur|Brahmapur,OD,19.31,84.79;Shahjahanpur,UP,27.88,79.91
Shivamogga|Shimoga,KA,13.93,75.57;New Delhi,DL,28.64,77.22;Rohtak,HR,28.89,76.59;Tumakuru|Tumkur,KA,13.34,77.10;Firozabad,UP,27.15,78.40
Nizamabad,TS,18.67,78.10;Kulti,WB,23.73,86.84;Rajamahendravaram|Rajahmundry,AP,17.01,81.78;Bardhaman|Burdwan,WB,23.26,87.86
Barasat,WB,22.72,88.48;Bali,WB,22.65,88.34;Hisar,HR,29.15,75.72;Rampur,UP,28.81,79.03;Greater Noida,UP,28.50,77.54;Noida,UP,28.58,77.33
Kakinada,AP,16.96,82.24;Panipat,HR,29.39,76.97;Parbhani,MH,19.27,76.77;Darbhanga,BR,26.15,85.90;Alwar,RJ,27.56,76.63
Bilaspur,CG,22.08,82.16;Ichalkaranji,MH,16.69,74.46;Vijayapura|Bijapur,KA,16.82,75.72;Aizawl,MZ,23.73,92.72;Jalna,MH,19.84,75.89
Lal Bahadur Nagar,TS,17.35,78.56;Dewas,MP,22.97,76.06;Baranagar,WB,22.64,88.38;Gajuwaka,AP,17.70,83.22;Satna,MP,24.58,80.83
Etawah,UP,26.78,79.02;Durg,CG,21.19,81.28;Naihati,WB,22.89,88.42;Tirupati,AP,13.64,79.42;Sonipat,HR,28.99,77.02;Avadi,TN,13.11,80.11
Tiruvottiyur,TN,13.16,80.30;Sagar|Saugor,MP,23.84,78.74;Mau,UP,25.94,83.56;Bihar Sharif,BR,25.20,85.52;Hapur,UP,28.73,77.78
Bathinda,PB,30.21,74.94;Farrukhabad,UP,27.39,79.58;Anantapur,AP,14.68,77.61;Ratlam,MP,23.33,75.04;Sri Ganganagar,RJ,29.92,73.87
Bharatpur,RJ,27.22,77.49;Karimnagar,TS,18.44,79.13;Puducherry|Pondicherry,PY,11.93,79.83;Shrirampur,WB,22.75,88.34
Raichur,KA,16.21,77.36;Quthbullapur,TS,17.50,78.46;Karnal,HR,29.69,76.98;Arrah,BR,25.56,84.66;Imphal,MN,24.81,93.94
Mirzapur,UP,25.14,82.57;Kharagpur,WB,22.34,87.33;Dhanbad,JH,23.80,86.44;Thanjavur|Tanjore,TN,10.79,79.14;Ambernath,MH,19.20,73.17
Nagercoil,TN,8.18,77.43;Pali,RJ,25.77,73.32;Yamunanagar,HR,30.13,77.28;Rewa,MP,24.53,81.29;Secunderabad,TS,17.50,78.54
Bidar,KA,17.91,77.52;Agartala,TR,23.84,91.28;Munger|Monghyr,BR,25.37,86.47;Burhanpur,MP,21.31,76.23;Nadiad,GJ,22.69,72.86
Chapra,BR,25.78,84.75;Dindigul,TN,10.37,77.98;Panchkula,HR,30.69,76.85;Sikar,RJ,27.61,75.14;Bulandshahr,UP,28.40,77.86
Purnia,BR,25.78,87.47;Hosapete|Hospet,KA,15.27,76.39;Gurugram|Gurgaon,HR,28.46,77.03;Sambhal,UP,28.58,78.57;Gandhinagar,GJ,23.22,72.68
Katni|Murwara,MP,23.84,80.39;Nangloi Jat,DL,28.68,77.07;Machilipatnam,AP,16.19,81.14;Katihar,BR,25.54,87.57;Bhiwani,HR,28.79,76.14
Kultali,WB,21.90,88.40;Raebareli,UP,26.23,81.23;Haridwar,UK,29.95,78.16;Singrauli,MP,24.20,82.68;Junagadh,GJ,21.52,70.46
Sujangarh,RJ,27.70,74.47;Eluru|Ellore,AP,16.71,81.10;Bhusaval,MH,21.04,75.79;Khandwa,MP,21.82,76.35;Bahraich,UP,27.57,81.59
Sirsa,HR,29.53,75.03;Chandannagar,WB,22.86,88.37;Baharampur,WB,24.10,88.25;Surendranagar,GJ,22.73,71.65;Vizianagaram,AP,18.12,83.41
Proddatur,AP,14.75,78.55;Vellore,TN,12.92,79.13;Hooghly,WB,22.91,88.40;Alappuzha|Alleppey,KL,9.49,76.33;Amroha,UP,28.90,78.47
Tambaram,TN,12.92,80.13;Pathankot,PB,32.27,75.65;Bhind,MP,26.57,78.79;Shimla,HP,31.10,77.17;Ongole,AP,15.50,80.04
Gadag-Betageri,KA,15.42,75.62;Navsari,GJ,20.94,72.92;Puri,OD,19.80,85.82;Haldia,WB,22.06,88.11;Khammam,TS,17.25,80.14
Raiganj,WB,25.61,88.12;Ingraj Bazar,WB,25.00,88.15;Jaunpur,UP,25.75,82.69;Fatehpur,UP,25.93,80.81;Gandhidham,GJ,23.08,70.13
Nandyal,AP,15.48,78.48;Udupi,KA,13.33,74.75;Loni,UP,28.75,77.29;Sitapur,UP,27.56,80.68;Shivpuri,MP,25.42,77.66;Bhadravati,KA,13.85,75.71
Adoni,AP,15.63,77.27;Veraval,GJ,20.91,70.37;Sambalpur,OD,21.47,83.98;Gadag,KA,15.43,75.63;Unnao,UP,26.55,80.49;Budaun,UP,28.04,79.13
Jind,HR,29.32,76.32;Madhyamgram,WB,22.69,88.45;Jamuria,WB,23.70,87.08;Jaigaon,WB,26.85,89.38;Cuddalore,TN,11.76,79.77
Orai,UP,25.99,79.45;Hoshiarpur,PB,31.54,75.91;Pallavaram,TN,12.97,80.15;Hanumangarh,RJ,29.58,74.33;Kanchipuram,TN,12.84,79.70
Alandur,TN,13.00,80.21;Guna,MP,24.65,77.31;Bahadurgarh,HR,28.69,76.94;Bharuch,GJ,21.69,72.98;Medinipur,WB,22.42,87.32
Ayodhya|Faizabad,UP,26.78,82.15;Danapur,BR,25.64,85.05;Silchar,AS,24.83,92.80;Banda,UP,25.48,80.33;Morena,MP,26.50,78.00
Tonk,RJ,26.17,75.79;Rajnandgaon,CG,21.10,81.03;Serilingampalle,TS,17.49,78.30;Virar,MH,19.46,72.81;Malkajgiri,TS,17.45,78.53
Shantipur,WB,23.25,88.43;Barrackpore,WB,22.77,88.36;Erode,TN,11.34,77.73;Ambala,HR,30.36,76.80;Krishnanagar,WB,23.41,88.49
Saharsa,BR,25.87,86.60;Batala,PB,31.81,75.20;Bhimavaram,AP,16.54,81.52;Balurghat,WB,25.22,88.78;Kaithal,HR,29.80,76.40
Lakhimpur,UP,27.95,80.78;Hazaribagh,JH,23.99,85.36;Vidisha,MP,23.53,77.81;Haldwani,UK,29.22,79.53;Habra,WB,22.84,88.66
Kumbakonam,TN,10.96,79.39;Porbandar,GJ,21.64,69.61;Chitradurga,KA,14.22,76.40;Thanesar,HR,29.97,76.83;Tiruvannamalai,TN,12.23,79.07
Anand,GJ,22.55,72.96;Kanchrapara,WB,22.96,88.43;Mahbubnagar,TS,16.74,77.99;Dimapur,NL,25.91,93.72;Robertsonpet,KA,12.96,78.28
Chhindwara,MP,22.06,78.94;Mandya,KA,12.52,76.90;Bankura,WB,23.23,87.07;Hajipur,BR,25.69,85.21;Gonda,UP,27.13,81.95;Bhuj,GJ,23.25,69.67
Hindupur,AP,13.83,77.49;Shillong,ML,25.57,91.88;Palakkad|Palghat,KL,10.77,76.65;Godhra,GJ,22.78,73.61;Kishangarh,RJ,26.59,74.85
Raniganj,WB,23.62,87.13;Pilibhit,UP,28.63,79.80;Beawar,RJ,26.10,74.32;Abohar,PB,30.14,74.20;Moga,PB,30.81,75.17;Dehri,BR,24.90,84.18
Deoria,UP,26.50,83.78;Hassan,KA,13.01,76.10;Khardah,WB,22.72,88.38;Yavatmal,MH,20.39,78.13;Halisahar,WB,22.93,88.42
Panvel,MH,18.99,73.11;Titagarh,WB,22.74,88.37;Cuddapah,AP,14.48,78.82;Bettiah,BR,26.80,84.50;Hathras,UP,27.60,78.05
Lalitpur,UP,24.69,78.42;Kolar,KA,13.14,78.13;Mandsaur,MP,24.07,75.07;Gondia,MH,21.46,80.19;Rajapalaiyam,TN,9.45,77.55
Darjiling,WB,27.03,88.27;Mohali,PB,30.68,76.72;Palanpur,GJ,24.17,72.44;Dam Dam,WB,22.63,88.42;Hardoi,UP,27.39,80.13
Puruliya,WB,23.33,86.36;Dibrugarh,AS,27.48,94.91;Palwal,HR,28.14,77.33;Nalgonda,TS,17.05,79.27;Bhadreswar,WB,22.82,88.34
Vejalpur,GJ,22.69,73.56;Chikmagalur,KA,13.32,75.77;Raigarh,CG,21.90,83.40;Guntakal Junction,AP,15.17,77.36;Gangapur,RJ,26.47,76.72
Deoli,DL,28.50,77.23;Siwan,BR,26.22,84.36;Damoh,MP,23.83,79.44;Adilabad,TS,19.67,78.54;Srikakulam,AP,18.30,83.90
Uppal Kalan,TS,17.41,78.56;Jetpur,GJ,21.75,70.62;Morbi,GJ,22.82,70.84;Patan,GJ,23.85,72.13;Khanna,PB,30.71,76.22;Botad,GJ,22.17,71.67
Rishra,WB,22.72,88.35;Azamgarh,UP,26.07,83.18;Yelahanka,KA,13.10,77.60;Gudivada,AP,16.44,81.00;Baidyabati,WB,22.78,88.33
Basti,UP,26.79,82.72;Balasore,OD,21.49,86.93;Dharmavaram,AP,14.41,77.72;Maler Kotla,PB,30.53,75.88;Wardha,MH,20.74,78.60
Jhunjhunun,RJ,28.13,75.40;Satara,MH,17.69,73.99;Chanduasi,UP,28.45,78.78;Mothihari,BR,26.65,84.92;Chas,JH,23.64,86.17
Pudukkottai,TN,10.38,78.82;Rewari,HR,28.20,76.62;Port Blair,AN,11.67,92.75;Suriapet,TS,17.14,79.62;Bangaon,WB,23.05,88.83
Chhatarpur,MP,24.92,79.59;Ashoknagar Kalyangarh,WB,22.86,88.64;Achalpur,MH,21.26,77.51;Navadwip,WB,23.41,88.37;Barsi,MH,18.23,75.69
Sultanpur,UP,26.26,82.07;Ambur,TN,12.79,78.72;Hoshangabad,MP,22.75,77.73;Sawai Madhopur,RJ,26.02,76.34;Madanapalle,AP,13.55,78.50
Bansbaria,WB,22.95,88.40;Tadepallegudem,AP,16.81,81.53;Jalpaiguri,WB,26.52,88.73;Chittaurgarh,RJ,24.89,74.62;Gangawati,KA,15.43,76.53
Khurja,UP,28.25,77.86;Ponnani,KL,10.77,75.93;Barnala,PB,30.37,75.55;Badlapur,MH,19.16,73.27;Soyibug,JK,34.08,74.71
Roorkee,UK,29.87,77.89;Bagaha,BR,27.10,84.09;Hosur,TN,12.74,77.83;Churu,RJ,28.30,74.97;Nagda,MP,23.46,75.42;Kashipur,UK,29.21,78.96
Ghazipur,UP,25.58,83.59;Begusarai,BR,25.42,86.13;Dhaulpur,RJ,26.69,77.88;Mormugao,GA,15.39,73.81;Ferozepore,PB,30.93,74.61
Gondal,GJ,21.96,70.80;Seoni,MP,22.09,79.55;Jagadhri,HR,30.17,77.30;Mirialguda,TS,16.87,79.56;Udgir,MH,18.39,77.12
Jamalpur,BR,25.31,86.49;Nandurbar,MH,21.37,74.24;Itarsi,MP,22.61,77.76;Vasco da Gama,GA,15.40,73.82;Phagwara,PB,31.22,75.77
Airoli,MH,19.15,73.00;Amreli,GJ,21.60,71.21;Shikohabad,UP,27.11,78.59;Kasganj,UP,27.81,78.65;Sehore,MP,23.20,77.08
Ranibennur,KA,14.62,75.63;Jagtial,TS,18.79,78.92;Bhadrakh,OD,21.05,86.52;Bundi,RJ,25.44,75.64;Ooty,TN,11.41,76.70
Mughal Sarai,UP,25.28,83.12;Shamli,UP,29.45,77.31;Hinganghat,MH,20.55,78.84;Villupuram,TN,11.94,79.49;Amalner,MH,21.04,75.06
Bagalkot,KA,16.19,75.70;Tellicherry,KL,11.75,75.49;Narasaraopet,AP,16.23,80.05;Nagaur,RJ,27.20,73.73;Nawada,BR,24.89,85.54
Jahanabad,BR,25.21,84.99;Chalisgaon,MH,20.46,75.02;Buxar,BR,25.58,83.98;Aurangabad,BR,24.75,84.37;Sahibganj,JH,25.24,87.63
Pandharpur,MH,17.68,75.33;Hindaun,RJ,26.73,77.04;Khargone,MP,21.82,75.61;Parli Vaijnath,MH,18.85,76.53;Kishanganj,BR,26.10,87.96
Mainpuri,UP,27.23,79.03;Khamgaon,MH,20.71,76.57;Negapatam,TN,10.76,79.84;Chilakalurupet,AP,16.09,80.17;Gudiyatham,TN,12.95,78.87
Makrana,RJ,27.04,74.72;Banswara,RJ,23.54,74.44;Baraut,UP,29.10,77.26;Closepet,KA,12.72,77.28;Kalyani,WB,22.98,88.48
Tadpatri,AP,14.91,78.01;Kapurthala,PB,31.38,75.38;Disa,GJ,24.26,72.18;Ballalpur,MH,19.85,79.35;Kohima,NL,25.67,94.11
Betul,MP,21.90,77.90;Karaikkudi,TN,10.07,78.77;Balangir,OD,20.70,83.49;Datia,MP,25.67,78.46;Valparai,TN,10.33,76.95
Kovilpatti,TN,9.17,77.87;Vaniyambadi,TN,12.68,78.62;Bhandara,MH,21.17,79.65;Roha,MH,18.44,73.12;Muktsar,PB,30.47,74.52
Luckeesarai,BR,25.18,86.09;Barmer,RJ,25.75,71.39;Muradnagar,UP,28.78,77.50;Tinsukia,AS,27.49,95.36;Shahdol,MP,23.29,81.36
Manjeri,KL,11.12,76.12;Mahoba,UP,25.29,79.88;Contai,WB,21.78,87.75;Sangrur,PB,30.25,75.84;Pollachi,TN,10.66,77.01;Deoband,UP,29.70,77.68
Neyyattinkara,KL,8.40,77.09;Tanda,UP,26.55,82.66;Baran,RJ,25.10,76.52;Dhamtari,CG,20.71,81.55;Tiruchengode,TN,11.38,77.89
Chirala,AP,15.82,80.35;Jharia,JH,23.74,86.41;Akot,MH,21.10,77.06;Rajpura,PB,30.48,76.59;Margao|Madgaon,GA,15.28,73.96
Sardarshahr,RJ,28.44,74.49;Mayiladuthurai,TN,11.10,79.66;Kamthi,MH,21.22,79.20;Paradip Garh,OD,20.32,86.61;Paramagudi,TN,9.55,78.59
Dharashiv|Osmanabad,MH,18.18,76.04;Aruppukkottai,TN,9.51,78.10;Baruni,BR,25.48,85.97;Bijnor,UP,29.37,78.14;Anakapalle,AP,17.69,83.00
Najibabad,UP,29.61,78.34;Dohad,GJ,22.83,74.26;Ramgarh,JH,23.63,85.52;Kavali,AP,14.92,79.99;Fatehpur,RJ,27.99,74.96
Jangipur,WB,24.47,88.08;Dhar,MP,22.59,75.30;Hansi,HR,29.10,75.96;Kadiri,AP,14.11,78.16;Dhoraji,GJ,21.73,70.45;Rayachoti,AP,14.06,78.75
Khambhat,GJ,22.32,72.62;Nirmal,TS,19.10,78.34;Emmiganur,AP,15.77,77.48;Jeypore,OD,18.86,82.57;Kotkapura,PB,30.58,74.83
Udhampur,JK,32.92,75.14;Kairana,UP,29.40,77.21;Balaghat,MP,21.82,80.19;Mansa,PB,29.99,75.40;Anantnag,JK,33.73,75.15
Karaikal,PY,10.92,79.83;Jharsuguda,OD,21.86,84.01;Brajarajnagar,OD,21.82,83.92;Kottagudem,TS,17.55,80.62;Nawabganj,UP,26.93,81.20
Arakkonam,TN,13.08,79.67;Koch Bihar,WB,26.33,89.45;Dod Ballapur,KA,13.29,77.54;Bhadohi,UP,25.40,82.57;Katoya,WB,23.65,88.13
Jamui,BR,24.93,86.23;Harihar,KA,14.51,75.81;Mancheral,TS,18.87,79.43;Kadayanallur,TN,9.07,77.34;Daltonganj,JH,24.04,84.07
Faridkot,PB,30.67,74.76;Balrampur,UP,27.43,82.19;Baramula,JK,34.21,74.34;Dhulian,WB,24.68,87.95;Mawana,UP,29.10,77.92
Karur,TN,10.96,78.08;Kundla,GJ,21.34,71.31;Manmad,MH,20.25,74.44;Kannauj,UP,27.06,79.92;Malaut,PB,30.21,74.48;Nagina,UP,29.44,78.44
Badagara,KL,11.60,75.58;Jagdalpur,CG,19.08,82.02;Jumri Tilaiya,JH,24.43,85.53;Baj Baj,WB,22.48,88.18;Konnagar,WB,22.71,88.34
Ratnagiri,MH,16.99,73.31;Hingoli,MH,19.71,77.14;Bodinayakkanur,TN,10.01,77.35;Khadki,MH,18.56,73.85;Dhrangadhra,GJ,22.99,71.47
Paloncha,TS,17.60,80.71;Gudur,AP,14.15,79.85;Ankleshwar,GJ,21.63,72.99;Tikamgarh,MP,24.74,78.83;Srivilliputhur,TN,9.51,77.63
Sivakasi,TN,9.45,77.80;Pilkhua,UP,28.71,77.66;Ambajogai,MH,18.73,76.39;Bela,UP,25.92,82.00;Bodhan,TS,18.66,77.89;Rabkavi,KA,16.48,75.11
Karauli,RJ,26.50,77.03;Savarkundla,GJ,21.34,71.30;Shahabad,UP,27.64,79.94;Chandpur,UP,29.13,78.27;Gokak,KA,16.17,74.82
Sikandarabad,UP,28.45,77.70;Virudunagar,TN,9.59,77.96;Dausa,RJ,26.89,76.34;Valsad,GJ,20.61,72.93;Ambikapur,CG,23.12,83.20
Palghar,MH,19.70,72.77;Dharapuram,TN,10.74,77.53;Pusad,MH,19.91,77.58;Shirpur,MH,21.35,74.88;Washim,MH,20.11,77.13
Sangamner,MH,19.57,74.21;Buldana,MH,20.53,76.18;Chopda,MH,21.25,75.30;Panaji|Panjim,GA,15.50,73.83;Kopargaon,MH,19.88,74.48
Malkapur,MH,20.89,76.20;Karanja,MH,20.48,77.49;Khopoli,MH,18.79,73.35;Basmat,MH,19.33,77.16;Nipani,MH,16.40,74.38;Lonavla,MH,18.75,73.41
Shahada,MH,21.55,74.47;Wani,MH,20.06,78.95;Shegaon,MH,20.79,76.70;Karad|Karhad,MH,17.29,74.18;Anjangaon,MH,21.17,77.31
Baramati,MH,18.15,74.58;Phaltan,MH,17.99,74.43;Deolali,MH,19.94,73.83;Chikhli,MH,20.35,76.26;Diglur,MH,18.55,77.58;Umred,MH,20.85,79.32
Chiplun,MH,17.53,73.51;Sillod,MH,20.30,75.65;Dahanu,MH,19.97,72.71;Majalgaon,MH,19.16,76.21;Warud,MH,21.47,78.27
Talegaon Dabhade,MH,18.74,73.68;Jaisingpur,MH,16.78,74.55;Pachora,MH,20.67,75.35;Yeola,MH,20.04,74.49;Gangakher,MH,18.97,76.75
Dondaicha,MH,21.32,74.57;Vite,MH,17.27,74.54;Daund,MH,18.47,74.58;Itanagar,AR,27.09,93.61;Ozar,MH,20.09,73.93;Varangaon,MH,21.02,75.91
Tumsar,MH,21.38,79.73;Selu,MH,19.46,76.44;Jintur,MH,19.61,76.69;Balapur,MH,20.67,76.77;Kannad,MH,20.26,75.14;Katol,MH,21.27,78.59
Arvi,MH,21.00,78.23;Digras,MH,20.10,77.72;Warora,MH,20.23,79.00;Mehekar,MH,20.15,76.57;Murtajapur,MH,20.73,77.37;Ahmadpur,MH,18.71,76.94
Vaijapur,MH,19.93,74.73;Daman,DH,20.41,72.83;Nandura Buzurg,MH,20.83,76.46;Akalkot,MH,17.53,76.21;Pathri,MH,19.26,76.43
Leh,LA,34.17,77.58;Paithan,MH,19.48,75.39;Parola,MH,20.88,75.12;Rahuri,MH,19.39,74.65;Daryapur,MH,20.92,77.33;Tuljapur,MH,18.01,76.07
Morsi,MH,21.34,78.01;Ashta,MH,16.95,74.41;Igatpuri,MH,19.70,73.56;Umarkhed,MH,19.60,77.69;Pulgaon,MH,20.72,78.32;Tasgaon,MH,17.04,74.60
Purna,MH,19.18,77.03;Karjat,MH,18.91,73.32;Nilanga,MH,18.12,76.75;Satana,MH,20.59,74.20;Ausa,MH,18.25,76.50;Sinnar,MH,19.85,74.00
Pen,MH,18.74,73.10;Dharangaon,MH,21.01,75.27;Wai,MH,17.95,73.89;Yaval,MH,21.17,75.70;Manali,TN,13.17,80.27;Dharmabad,MH,18.89,77.85
Umarga,MH,17.84,76.62;Shirdi,MH,19.77,74.48;Ghugus,MH,19.94,79.11;Sangola,MH,17.44,75.19;Sirur,MH,18.83,74.37;Partur,MH,19.60,76.22
Erandol,MH,20.92,75.33;Gangtok,SK,27.33,88.61;Manwat,MH,19.30,76.50;Gevrai,MH,19.26,75.75;Risod,MH,19.98,76.79;Sasvad,MH,18.34,74.03
Ambad,MH,19.61,75.79;Saoner,MH,21.39,78.92;Arangaon,MH,19.03,74.71;Mangrul Pir,MH,20.31,77.34;Rajura,MH,19.78,79.36
Mukher,MH,18.71,77.37;Shrigonda,MH,18.62,74.70;Koynanagar,MH,17.40,73.77;Jalgaon Jamod,MH,21.05,76.53;Silvassa,DH,20.27,73.00
Kalamb,MH,19.04,73.96;Indapur,MH,18.30,73.25;Deulgaon Raja,MH,20.02,76.04;Mahad,MH,18.08,73.42;Raver,MH,21.25,76.04
Hadgaon,MH,19.50,77.66;Gadhinglaj,MH,16.22,74.35;Taloda,MH,21.56,74.21;Junnar,MH,19.21,73.88;Kinwat,MH,19.63,78.20
Koregaon,MH,18.65,74.06;Mussoorie,UK,30.45,78.07;Uran,MH,18.88,72.94;Kagal,MH,16.58,74.32;Shiraguppi,MH,16.62,74.71
Faizpur,MH,21.17,75.86;Nandgaon,MH,20.31,74.66;Gangapur,MH,19.70,75.01;Pathardi,MH,19.17,75.17;Mul,MH,20.07,79.68;Diu,DH,20.71,70.98
Kharakvasla,MH,18.44,73.78;Pawni,MH,20.79,79.64;Ramtek,MH,21.40,79.33;Savantvadi,MH,15.90,73.82;Soygaon,MH,20.60,75.62
Chakan,MH,18.76,73.86;Kurduvadi,MH,18.09,75.42;Chandur,MH,19.73,79.17;Darwha,MH,20.31,77.77;Pipri,MH,19.79,75.54;Karmala,MH,18.41,75.19
Kalamnuri,MH,19.67,77.31;Ghoti Budrukh,MH,19.72,73.63;Lonar,MH,19.99,76.52;Dattapur,MH,20.78,78.14;Patur,MH,20.46,76.94
Mhasvad,MH,17.63,74.79;Kurandvad,MH,16.68,74.59;Alandi,MH,18.68,73.90;Telhara,MH,21.03,76.84;Ghatanji,MH,20.14,78.31
Mudkhed,MH,19.16,77.50;Alibag,MH,18.65,72.88;Powai,MH,19.12,72.90;Khed,MH,17.72,73.40;Kargil,LA,34.56,76.13;Mahabaleshwar,MH,17.56,73.40
Kavaratti,LD,10.57,72.64;Manali,HP,32.26,77.17;Panhala,MH,16.81,74.11;Miraj,MH,16.83,74.65;Jaysingpur,MH,16.78,74.56
Warananagar|Warna Nagar,MH,16.87,74.20;Kodoli,MH,16.88,74.20;Peth Vadgaon|Vadgaon,MH,16.84,74.31;Hupari,MH,16.62,74.41
Hinjawadi|Hinjewadi,MH,18.59,73.74;Bandra,MH,19.05,72.84;Andheri,MH,19.12,72.85;Dadar,MH,19.02,72.84;Kothrud,MH,18.51,73.81
Vashi,MH,19.08,73.00;Whitefield,KA,12.97,77.75
`;
